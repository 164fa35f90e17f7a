import type { Text } from "../../src/model/declaration.ts";
import { type Policy, statusQuo } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { regimes, scenarios } from "./pattern-library.ts";

/** A table of means: what each row and column sets, and which outcome a cell shows. */
export interface PatternMap {
  readonly title: Text;
  readonly text: Text;
  /** What the rows are. */
  readonly rowHead: string;
  readonly rows: readonly MapEntry[];
  readonly columns: readonly (MapEntry & { readonly outcome: OutcomeName })[];
}

/** A row's or column's label, and what it changes; the column's changes go over the row's. */
export interface MapEntry {
  readonly label: string;
  readonly levers?: Partial<Policy>;
  readonly parameters?: Partial<Parameters>;
}

/** The world of all maps. */
export const mapSetting = scenarios.get("office")!.setting;

const outcomesShown = (...outcomes: OutcomeName[]) =>
  outcomes.map((outcome) => ({ label: `\`${outcome}\``, outcome }));

const severities = [0, 0.25, 0.5, 1, 2, 4, 8];

function severityCurve(title: Text, policy: Policy): PatternMap {
  return {
    title,
    text: {
      en: "An inner optimum shows as a row in the middle that is below those before and behind it.",
      zh: "若存在内部最优，中间某行低于其前后各行。",
    },
    rowHead: "`severity`",
    rows: severities.map((severity) => ({ label: String(severity), levers: { ...policy, severity } })),
    columns: outcomesShown(
      "incidentRate",
      "publicHarm",
      "taskWork",
      "taskPaperwork",
      "taskFalsify",
      "taskShirk",
    ),
  };
}

export const patternMaps: readonly PatternMap[] = [
  {
    title: {
      en: "Pattern 1: where the saying begins to hold",
      zh: "规律一：「多干多错」从哪里开始成立",
    },
    text: {
      en: "`moreWorkMoreBlame` under strict liability, by how visible a task left is (`visibilityNeglect`, an assumption) and how clear duties are (`clarity`, a lever). Above 1 a worked task brings more blame than a task left. The default is 0.2 by 0.2.",
      zh: "严格追责下的 `moreWorkMoreBlame`，随不作为的可见度（`visibilityNeglect`，假设）与责任清晰度（`clarity`，政策杠杆）而变。大于 1 时，实干一项任务比撂下一项招来更多处分。默认为 0.2 与 0.2。",
    },
    rowHead: "`visibilityNeglect`",
    rows: [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4].map((visibilityNeglect) => ({
      label: String(visibilityNeglect),
      parameters: { visibilityNeglect },
    })),
    columns: [0, 0.2, 0.4, 0.6, 0.8, 1].map((clarity) => ({
      label: `\`clarity\` ${clarity}`,
      outcome: "moreWorkMoreBlame" as const,
      levers: { clarity },
    })),
  },
  severityCurve(
    { en: "Pattern 2: severity under strict liability", zh: "规律二：严格追责下的处分力度" },
    statusQuo,
  ),
  severityCurve(
    { en: "Pattern 2: severity under precise accountability", zh: "规律二：精准问责下的处分力度" },
    regimes.get("precise")!.policy,
  ),
  {
    title: { en: "Pattern 7: inspecting departments", zh: "规律七：检查部门的数量" },
    text: {
      en: "What each further line costs in real output and saves in incidents.",
      zh: "每多一条线，耗去多少真实产出，避免多少事件。",
    },
    rowHead: "`lines`",
    rows: [0, 1, 2, 3, 5, 7, 10].map((lines) => ({ label: String(lines), levers: { lines } })),
    columns: outcomesShown("realOutput", "timeHosting", "incidentRate", "publicHarm", "costPerRealOutput"),
  },
];
