/** The texts of all scenario files but the one that the page opens with, and of charts beside them, by path. */
export const scenarioTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>(["../scenarios/*.{json,csv}", "!../scenarios/office.json"], {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ),
);
