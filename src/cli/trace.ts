import type { Command } from "commander";
import { quoted, type Remedy } from "../experiment/problem.ts";
import { type NoTrace, type TraceRequest, traceBlame } from "../experiment/trace.ts";
import type { Text } from "../model/declaration.ts";
import { type Failure, refusal } from "./failure.ts";
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

/** What was asked for and is not in the run, and what to ask instead. */
function notFound({ reason, incidents }: NoTrace, { incident, post }: TraceOptions): Failure {
  const named = quoted(post ?? "");
  const none = { en: `none of ${incidents} incidents`, zh: `${incidents} 起事件中没有` };
  const nonePaid = {
    en: `${incidents} incidents, none that anyone paid for`,
    zh: `${incidents} 起事件，无人为之受过`,
  };
  const least: Text = { en: `0 to ${incidents - 1}`, zh: `0 至 ${incidents - 1}` };
  const found = {
    "no-such-incident": {
      subject: { en: `incident ${incident}`, zh: `事件 ${incident}` },
      expected: incidents > 0 ? least : sought.noNumber,
      got: String(incident),
      hint: sought.leaveOut,
    },
    "no-such-post": {
      subject: { en: `post ${named}`, zh: `岗位 ${named}` },
      expected: sought.pathOrId,
      got: named,
      hint: null,
    },
    "post-never-paid": {
      subject: { en: `blame that post ${named} paid`, zh: `岗位 ${named} 承担的责任` },
      expected: sought.sanctioned,
      got: none,
      hint: sought.anotherPost,
    },
    "no-incident": { subject: sought.sanction, expected: null, got: nonePaid, hint: sought.anotherSeed },
  } as const satisfies Record<NoTrace["reason"], Remedy & { readonly subject: Text }>;
  const { subject, ...said } = found[reason];
  return refusal("not-found", subject, said);
}

const sought = {
  noNumber: { en: "no number: the run has no incident", zh: "不写序号：本次运行没有事件" },
  leaveOut: {
    en: "leave --incident out to follow a telling one",
    zh: "不写 --incident 则跟踪一起有代表性的事件",
  },
  pathOrId: {
    en: "a path of ordinals from the centre such as 3.2, or an id of the organisation chart",
    zh: "自最高岗位起的序号路径，如 3.2；或组织结构表中的编号",
  },
  sanctioned: { en: "a post that was sanctioned in this run", zh: "本次运行中受过处分的岗位" },
  anotherPost: { en: "try another post, seed or replication", zh: "换一个岗位、种子或世界再试" },
  sanction: { en: "a sanction in the second half of the run", zh: "运行后半段的处分" },
  anotherSeed: {
    en: "try another seed or policy, or name one with --incident",
    zh: "换一个种子或政策再试，或用 --incident 指定一起",
  },
} as const satisfies Record<string, Text>;
