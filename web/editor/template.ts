import officeText from "../../scenarios/office.json?raw";
import type { Charts } from "./draft.ts";
import { setAt } from "./json-edit.ts";

/** A scenario to begin with, and the charts beside it. */
export interface Template {
  readonly text: string;
  readonly charts: Charts;
}

/** A scenario that ships, under a name of its own; null if there is none of that name. */
export async function templateOf(name: string): Promise<Template | null> {
  const { scenarioTexts } = await import("../scenario-texts.ts");
  const files = new Map([...scenarioTexts, ["/office.json", officeText]]);
  const named = (end: string) => [...files].find(([path]) => path.endsWith(`/${end}`))?.[1];
  const text = named(`${name}.json`);
  if (text === undefined) return null;
  const chart: unknown = JSON.parse(text).organisation?.chart;
  const csv = typeof chart === "string" ? named(chart) : undefined;
  const charts = csv === undefined ? new Map() : new Map([[chart as string, csv]]);
  return { text: renamed(text), charts };
}

/** A small organisation under two regimes, with nothing said yet. */
export function emptyTemplate(): Template {
  const text = { en: "…", zh: "……" };
  const scenario = {
    name: "my-scenario",
    title: { en: "My scenario", zh: "我的情景" },
    story: text,
    question: text,
    notice: [],
    organisation: { spans: [3, 4, 5] },
    ticks: 60,
    baseline: "strict-liability",
    policies: ["strict-liability", "precise"],
    claims: [],
  };
  return { text: `${JSON.stringify(scenario, null, 2)}\n`, charts: new Map() };
}

/** What is changed must not bear the name of what ships. */
function renamed(text: string): string {
  const value = JSON.parse(text);
  return setAt(text, value, "/name", `my-${value.name}`);
}
