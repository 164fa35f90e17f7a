/** Numbers behind a figure, in the form that is asked for. */
export interface ExportedNumbers {
  /** `spread`: medians and ranges over worlds; `worlds`: a row a world; `table`: what the figure shows. */
  readonly kind: "spread" | "worlds" | "table";
  csv(): string;
}
