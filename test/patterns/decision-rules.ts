import type { NamedVariant } from "./variant.ts";

/** The ways of choosing beside the default, which is logit. */
export const decisionRules: readonly NamedVariant[] = [
  {
    name: "best-reply",
    title: { en: "best reply", zh: "最优反应" },
    text: { en: "Always the response of the highest utility.", zh: "总取效用最高的应对方式。" },
    setting: { decisionRule: "best-reply" },
  },
  {
    name: "ewa",
    title: { en: "EWA", zh: "经验加权吸引" },
    text: {
      en: "Logit over attractions learned from what responses brought, forgone ones included.",
      zh: "对从各应对方式（含未选者）的收益中学得的吸引力作 logit 选择。",
    },
    setting: { decisionRule: "ewa" },
  },
  {
    name: "imitation",
    title: { en: "imitation", zh: "模仿" },
    text: {
      en: "The mix of responses of a better-off sibling is copied, with inertia and a little trial.",
      zh: "照搬境况更好的同级的应对组合，有惯性，也略作尝试。",
    },
    setting: { decisionRule: "imitation" },
  },
  {
    name: "fixed",
    title: { en: "fixed shares", zh: "固定份额" },
    text: {
      en: "The same weights for everybody and for ever: the null.",
      zh: "人人相同、始终不变的权重：零假设。",
    },
    setting: { decisionRule: "fixed" },
  },
];
