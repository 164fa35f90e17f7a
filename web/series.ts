/** A policy in a scenario: what one line of the charts is. */
export interface Series {
  readonly scenario: string;
  readonly policy: string;
}

/** No scenario or policy has this in its name. */
const separator = "/";

/** In the scenario of the page a series is called as its policy, elsewhere "scenario/policy". */
export function seriesName({ scenario, policy }: Series, home: string): string {
  return scenario === home ? policy : scenario + separator + policy;
}

export function seriesOf(name: string, home: string): Series {
  const end = name.indexOf(separator);
  return end < 0
    ? { scenario: home, policy: name }
    : { scenario: name.slice(0, end), policy: name.slice(end + 1) };
}

/** Whether a series runs in another scenario than that of the page. */
export function isElsewhere(name: string): boolean {
  return name.includes(separator);
}

/** The name of a series as part of the name of a file. */
export function fileWord(name: string): string {
  return name.replaceAll(separator, "-");
}
