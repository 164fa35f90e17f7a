import { odd as accountability } from "./accountability.ts";
import { odd as agents } from "./agents.ts";
import { odd as causalShares } from "./causal-shares.ts";
import { odd as choice } from "./choice.ts";
import type { Submodel } from "./declaration.ts";
import { odd as duty } from "./duty.ts";
import { odd as inspection } from "./inspection.ts";
import { odd as learning } from "./learning.ts";
import { odd as observation } from "./observation.ts";
import { odd as promotion } from "./promotion.ts";
import { odd as reporting } from "./reporting.ts";
import { odd as settlement } from "./settlement.ts";
import { odd as targets } from "./targets.ts";
import { odd as tasks } from "./tasks.ts";
import { odd as thingsGoWrong } from "./things-go-wrong.ts";
import { odd as turnover } from "./turnover.ts";

/** The submodels' descriptions in the order of a tick, for the ODD; what happens before the first tick comes first. */
export const submodels: readonly Submodel[] = [
  agents,
  targets,
  inspection,
  duty,
  choice,
  tasks,
  reporting,
  thingsGoWrong,
  causalShares,
  accountability,
  settlement,
  learning,
  turnover,
  promotion,
  observation,
];
