import type { Command } from "commander";
import { quoted } from "../experiment/problem.ts";
import { type NoTrace, type TraceRequest, traceBlame } from "../experiment/trace.ts";
import { exitCodes, Failure, usageProblem } from "./failure.ts";
import { integerOption, textOption } from "./options.ts";
import { declareRunOptions, type RunOptions, scenarioArgument } from "./run-options.ts";
import { ScenarioInput } from "./scenario-input.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";
import { type Traced, traceJson, traceText } from "./trace-view.ts";

interface TraceOptions extends RunOptions {
  readonly policy?: string;
  readonly replication: number;
  readonly incident?: number;
  readonly post?: string;
  readonly under?: string;
}

export function declareTrace(command: Command, language: Language): void {
  const texts = {
    policy: {
      en: "name or file; by default the scenario's baseline",
      zh: "名称或文件；默认为情景的基准政策",
    },
    replication: { en: "world of a comparison, from 0", zh: "比较中的第几个世界，从 0 数起" },
    incident: {
      en: "number of the incident in the run; by default one with a long way to whoever paid",
      zh: "运行中事件的编号；默认选一次辗转较多的问责",
    },
    post: { en: "post whose dearest blame to follow, such as 3.2", zh: "追踪该岗位受责最重的一次，如 3.2" },
    under: { en: "policy under which the same incident is replayed", zh: "在另一政策下重演同一事件" },
  };
  command
    .addArgument(scenarioArgument(language))
    .addOption(textOption("--policy <policy>", language, texts.policy));
  declareRunOptions(command, language)
    .addOption(integerOption("--replication <number>", language, texts.replication, 0).default(0))
    .addOption(integerOption("--incident <number>", language, texts.incident, 0))
    .addOption(textOption("--post <id>", language, texts.post).conflicts("incident"))
    .addOption(textOption("--under <policy>", language, texts.under))
    .action(trace);
}

async function trace(scenarioName: string, options: TraceOptions): Promise<void> {
  const terminal = terminalFor(options);
  const input = new ScenarioInput(scenarioName, options);
  const { scenario } = input;
  const policy = input.policy(options.policy ?? scenario.baseline);
  const under = options.under === undefined ? null : input.policy(options.under);
  const { seed, replication, incident, post } = options;
  const request: TraceRequest = {
    setting: scenario.setting,
    schedule: policy.schedule,
    seed,
    replication,
    ...(incident === undefined ? {} : { incident }),
    ...(post === undefined ? {} : { post }),
    ...(under === null ? {} : { under: under.schedule }),
  };
  const found = traceBlame(request);
  if ("reason" in found) throw notFound(found, options);
  const traced: Traced = { scenario, policy, under, seed, replication, trace: found };
  await (terminal.json ? printJson(traceJson(traced)) : print(traceText(traced, terminal)));
}

function notFound({ reason, incidents }: NoTrace, { incident, post }: TraceOptions): Failure {
  const refused = (subject: string, details: Parameters<typeof usageProblem>[2]) =>
    new Failure(exitCodes.refused, [usageProblem("not-found", subject, details)]);
  switch (reason) {
    case "no-such-incident":
      return refused(`incident ${incident}`, {
        expected: incidents > 0 ? `0 to ${incidents - 1}` : "no number: the run has no incident",
        got: String(incident),
        hint: "leave --incident out to follow a telling one",
      });
    case "no-such-post":
      return refused(`post ${quoted(post!)}`, {
        expected: "a path of ordinals from the centre such as 3.2, or an id of the organisation chart",
        got: quoted(post!),
      });
    case "post-never-paid":
      return refused(`blame that post ${quoted(post!)} paid`, {
        expected: "a post that was sanctioned in this run",
        got: `none of ${incidents} incidents`,
        hint: "try another post, seed or replication",
      });
    case "no-incident":
      return refused("a sanction in the second half of the run", {
        got: `${incidents} incidents, none that anyone paid for`,
        hint: "try another seed or policy, or name one with --incident",
      });
  }
}
