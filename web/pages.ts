import type { ComponentType } from "preact";
import type { Text } from "../src/model/declaration.ts";
import type { Session } from "./session.ts";

/** What stands between header and footer; its heading, `h1` with the id "page-title", takes the focus on arrival. */
export type PageView = ComponentType<{ session: Session }>;

export interface PageEntry {
  /** In the navigation and the title of the window. */
  readonly title: Text;
  /** What one finds there, for the doors of the home page. */
  readonly promise: Text;
  /** The page's module; each comes in a piece of its own when it is first asked for. */
  load(): Promise<{ readonly view: PageView }>;
}

export type PageName = "home" | "compare" | "organisation" | "research" | "editor" | "model";

/** Every page there is, in the order of the navigation: an entry here is all that a new one needs. */
export const pages: Readonly<Record<PageName, PageEntry>> = {
  home: {
    title: { en: "Home", zh: "首页" },
    promise: {
      en: "A finished comparison, and where to go from it.",
      zh: "一个已经算好的比较，以及由此出发的去处。",
    },
    load: () => import("./pages/home.tsx"),
  },
  compare: {
    title: { en: "Compare", zh: "比较" },
    promise: {
      en: "Put the same organisation, with the same luck, under different rules, and see what changes.",
      zh: "让同一个组织、同样的运气，遇上不同的规则，看看什么变了。",
    },
    load: () => import("./pages/compare.tsx"),
  },
  organisation: {
    title: { en: "One world", zh: "一个世界" },
    promise: {
      en: "Walk through one organisation post by post: what each felt, bore and caused, and the way of a single blame.",
      zh: "逐个岗位走进一个组织：各自感受到什么、承担了什么、造成了什么，以及一份责任走过的路。",
    },
    load: () => import("./pages/organisation.tsx"),
  },
  research: {
    title: { en: "How sure?", zh: "有多大把握" },
    promise: {
      en: "Intervals, world by world differences, effect sizes and convergence, for a methods section.",
      zh: "区间、逐个世界的差值、效应量与收敛情况，可写入论文的方法部分。",
    },
    load: () => import("./pages/research.tsx"),
  },
  editor: {
    title: { en: "Write a scenario", zh: "编写情景" },
    promise: {
      en: "Put your own organisation, assumptions and policies into a scenario, and run it.",
      zh: "把您自己的组织、假设与政策写成情景，并运行它。",
    },
    load: () => import("./pages/editor.tsx"),
  },
  model: {
    title: { en: "Model and limits", zh: "模型与局限" },
    promise: {
      en: "What the model assumes, where each number comes from, what it cannot tell, and how to cite it.",
      zh: "模型假设了什么，每个数从哪里来，它不能告诉您什么，以及如何引用。",
    },
    load: () => import("./pages/model.tsx"),
  },
};

export const pageNames = Object.keys(pages) as readonly PageName[];
