import type { NamedVariant } from "./variant.ts";

/** The ways of choosing beside the default, which is logit. */
export const decisionRules: readonly NamedVariant[] = [];
