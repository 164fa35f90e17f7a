/** The words that all pages share, in English; the other dictionaries have exactly these entries. */
export const en = {
  name: "Buckstop",
  subtitle: "a laboratory for blame cascades",
  otherLanguage: "中文",
  skip: "Skip to the content",
  pages: "Pages",
  loading: "One moment …",
  pageMissing: (page: string) => `“${page}” could not be loaded. Is there a connection? Reload to try again.`,
  listSeparator: ", ",
  save: "Save or cite",

  outcome: "Outcome",
  outcomeGroups: {
    output: "Output",
    time: "Time and tasks",
    incidents: "Incidents",
    blame: "Blame",
    justice: "Justice",
    people: "People",
    cost: "Cost",
  },
  notDefined: "Not defined here",
  month: "month",
  percentagePoints: "percentage points",
  window: "averaged for title and verdicts",
  newRules: "new rules",
  table: "Table",
  hideTable: "Hide table",
  median: "median",
  nineTenths: "90 % of worlds",
  range: (low: string, high: string) => `${low} to ${high}`,

  policy: "Policy",
  difference: "Difference",

  dropped: (parts: string) => `The link held parts that were not understood and left out: ${parts}`,
  dismiss: "Dismiss",
  broken: "A scenario or regime could not be read",
  limits:
    "Buckstop shows how an organisation with such rules can behave, not how yours does. It forecasts nothing and ranks no real organisation; most of its parameters are assumptions and say so.",

  units: {
    "tasks a post": "tasks a post",
    ratio: "ratio",
    "share of posts": "share of posts",
    "share of pairs": "share of pairs",
    "share of hours": "share of hours",
    "share of tasks": "share of tasks",
    "a post": "a post and month",
    "blame a post": "blame a post",
    "blame a head": "blame a head",
    "share of blame": "share of blame",
    "share of causes": "share of causes",
    share: "share",
    Gini: "Gini coefficient",
    "blame a task": "blame a task",
    index: "index",
    "share a month": "share a month",
    "harm a post": "harm a post",
    "hours a post": "hours a post",
    "hours a task": "hours a task",
  } as Record<string, string>,
};

/** What every language of the page has to say. */
export type Dictionary = typeof en;
