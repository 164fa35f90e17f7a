/** The words that all pages share, in English; the other dictionaries have exactly these entries. */
export const en = {
  name: "Buckstop",
  subtitle: "a laboratory for blame cascades",
  otherLanguage: "中文",
  copyLink: "Copy link",
  linkCopied: "Link copied",
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
  explore: "Explore",
  exploreWhat: (chart: string) => `Explore: ${chart}`,
  exploreKeys: "← → along, ↓ or Enter into it, ↑ out, Shift with ← → the same place beside, Esc leaves.",
  placeOf: (place: number, all: number) => `${place} of ${all}`,
  wholeChart: (heading: string, parts: number) => `${heading}: ${parts} ${parts === 1 ? "line" : "lines"}`,
  monthsFrom: (from: number, to: number) => `Months ${from} to ${to}`,
  fromTo: (start: string, end: string) => `from ${start} to ${end}`,
  monthPoint: (month: number, median: string) => `Month ${month}: ${median}`,
  median: "median",
  nineTenths: "90 % of worlds",
  labelled: (label: string, text: string) => `${label}: ${text}`,
  aside: (text: string, aside: string) => `${text} (${aside})`,
  sentences: (...all: readonly string[]) => all.join(" "),
  range: (low: string, high: string) => `${low} to ${high}`,

  policy: "Policy",
  difference: "Difference",

  dropped: (parts: string) => `The link held parts that were not understood and left out: ${parts}`,
  dismiss: "Dismiss",
  broken: "A scenario or regime could not be read",
  limits:
    "Buckstop shows how an organisation with such rules can behave, not how yours does. It forecasts nothing and ranks no real organisation; most of its parameters are assumptions and say so.",
};

/** What every language of the page has to say. */
export type Dictionary = typeof en;
