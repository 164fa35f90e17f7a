import * as z from "zod/mini";
import { experimentSchema } from "./experiment-schema.ts";
import { regimeSchema, scenarioSchema } from "./schema.ts";

/*
 * JSON Schemas (2020-12) of the files that are read, with the unit, default and source of every lever and parameter.
 * Apart from the schemas themselves, so that whoever only reads files does not load what writes these.
 */

export function regimeJsonSchema() {
  return z.toJSONSchema(regimeSchema, { io: "input" });
}

export function scenarioJsonSchema() {
  return z.toJSONSchema(scenarioSchema, { io: "input" });
}

export function experimentJsonSchema() {
  return z.toJSONSchema(experimentSchema, { io: "input" });
}
