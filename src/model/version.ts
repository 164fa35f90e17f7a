/** Version of the model; it changes whenever a digest changes. */
export const modelVersion = "0.1.0";
