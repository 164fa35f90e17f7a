import { seedPaired } from "../pairing.ts";
import type { Session } from "../session.ts";
import { exportWords } from "../text/export.ts";
import { comparisonBundle } from "./comparison-bundle.ts";
import { methodsText } from "./methods-text.ts";
import { checkedCommands, provenanceOf } from "./provenance.ts";

/** What a figure was made from: what goes beside and into it when it is taken away. */
export interface ExportOrigin {
  readonly kind: "comparison" | "study" | "results";
  /** Name of the scenario, in the names of the files. */
  readonly scenario: string;
  /** Under the drawing: n, seed, version. */
  readonly footer: string;
  /** Written into the drawing as JSON. */
  readonly metadata: object;
  /** All of it as JSON. */
  bundle(): string;
  /** Texts to be quoted, for what the page has computed and can lead back to. */
  readonly quoted: { readonly methods: string; readonly command: string; readonly link: string } | null;
}

/** The comparison that the page shows; null before its first world. */
export function comparisonOrigin(session: Session): ExportOrigin | null {
  const looking = session.looking.value;
  if (!looking) return null;
  const { comparison, worlds, outcome, language } = looking;
  const provenance = provenanceOf(comparison, worlds, outcome);
  const { finished, planned, seed, version } = provenance;
  const title = comparison.scenario.title[language];
  const words = exportWords[language];
  const count = finished === planned ? `${planned}` : words.ofPlanned(finished, planned);
  const worldsText = seedPaired(comparison).length > 0 ? words.seedWorlds(count) : words.pairedWorlds(count);
  return {
    kind: "comparison",
    scenario: comparison.scenario.name,
    footer: words.footer(title, worldsText, seed, version),
    metadata: provenance,
    bundle: () => comparisonBundle(comparison, worlds, session.summary.value!, outcome, language),
    quoted: {
      methods: methodsText(comparison, provenance, language),
      command: checkedCommands(comparison, provenance),
      link: location.href.replace(/#.*$/s, "") + session.addressOf("compare"),
    },
  };
}
