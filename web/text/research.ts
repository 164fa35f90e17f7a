import { pageWords } from "./page-words.ts";

/** The words of the researcher's page. */
export const researchWords = pageWords(
  {
    title: "How sure are we?",
    lead: "The worlds of the present comparison, with what a methods section asks for: precision apart from spread, pairs, effect sizes, and whether more worlds would help.",
    changeComparison: "Change scenario, policies and worlds",
    noWorldYet: "The figures appear with the first worlds.",
    needTwo: "An interval needs at least two worlds.",
    needPair: "A paired figure needs a second policy and a world that both have finished.",
    provenance: (worlds: number, all: number, seed: string, ticks: number, version: string) =>
      `n = ${worlds === all ? worlds : `${worlds} of ${all}`} worlds · seed ${seed} · ${ticks} months · Buckstop ${version}`,
    inWindow: (from: number, to: number) => `Means over months ${from}–${to}.`,

    intervalHeading: (outcome: string) => `${outcome}: mean and its precision`,
    layers: { interval: "95 % interval of the mean", spread: "Spread of worlds" },
    layerChoice: "What the area shows",
    layerHints: {
      interval:
        "Line: the mean of the worlds. Area: its 95 % interval – how precisely the mean is known. It shrinks with more worlds.",
      spread:
        "Line: the median of the worlds. Areas: half and nine tenths of them – how far worlds differ. It does not shrink with more worlds.",
    },
    mean: "mean",
    interval95: "95 % interval of the mean",
    levelOf: (outcome: string) => `${outcome}, month by month`,
    differenceTo: (baseline: string) => `Difference to ${baseline} in the same worlds`,

    dotsHeading: (baseline: string) => `World by world against ${baseline}`,
    dotsHint:
      "One dot a world: the same luck under the policy minus under the baseline. On the upright line the policy changes nothing. Below: the mean difference and its 95 % interval.",
    dotSummary: (mean: string, interval: string | null, above: number, n: number) =>
      `mean ${mean}${interval === null ? "" : ` (95 % interval ${interval})`}, more in ${above} of ${n} worlds`,
    equalIn: (equal: number) => `, equal in ${equal}`,
    world: "World",
    worldValue: (world: number, value: string) => `World ${world}: ${value}`,

    effectsHeading: "Effects",
    effectsHint: (baseline: string) => `Each policy against ${baseline}, over paired worlds.`,
    thisOutcome: "This outcome",
    allOutcomes: "All outcomes",
    shownEffects: "Which outcomes",
    measures: {
      difference: "Difference",
      ofReference: "% of baseline",
      dz: "dz",
      superiority: "P(more)",
      error: "MC error",
      n: "n",
    },
    measureHints: {
      difference:
        "Mean paired difference with its 95 % interval, in the unit of the outcome; shares in percentage points.",
      ofReference: "The difference as a percentage of the baseline's mean over the same worlds.",
      dz: "Mean difference in standard deviations of the paired differences (Cohen's dz).",
      superiority: "Share of worlds in which the policy has more than the baseline; a tie counts half.",
      error: "Monte Carlo standard error of the difference: what the number of worlds leaves uncertain.",
      n: "Pairs in which the outcome is defined on both sides.",
    },
    whatTheyMean: "What the columns mean",
    fewWorlds: (n: number, enough: number) =>
      `Only ${n} ${n === 1 ? "pair" : "pairs"}: below ${enough}, intervals and effect sizes are rough.`,

    convergenceHeading: "Would more worlds help?",
    convergenceHint: (policy: string, baseline: string) =>
      `Mean difference of ${policy} to ${baseline} over the first 1, 2, 3 … worlds, with its 95 % interval.`,
    worldsAxis: "worlds",
    contrasted: "Policy",
    narrowing: (more: number, now: string, next: string) =>
      `The next ${more} worlds would narrow the interval from ±${now} to about ±${next}.`,
    forHalf: (worlds: string) => `An interval half as wide as now takes about ${worlds} worlds in all.`,
    nothingToNarrow: "All worlds agree so far: there is nothing to narrow.",
    afterWorlds: (n: number, mean: string, interval: string) => `After ${n} worlds: ${mean} (${interval})`,
  },
  {
    title: "我们有多大把握？",
    lead: "针对当前比较中的各个世界，给出方法部分所需的一切：把精度与散布分开，逐对比较，给出效应量，并说明再增加世界是否有用。",
    changeComparison: "更改情景、政策与世界数",
    noWorldYet: "最初几个世界完成后，图表就会出现。",
    needTwo: "至少两个世界才有区间。",
    needPair: "配对图需要第二项政策，以及两者都已完成的世界。",
    provenance: (worlds, all, seed, ticks, version) =>
      `n = ${worlds === all ? worlds : `${worlds} / ${all}`} 个世界 · 种子 ${seed} · ${ticks} 个月 · 层层加码实验室 ${version}`,
    inWindow: (from, to) => `取第 ${from}–${to} 月均值。`,

    intervalHeading: (outcome) => `${outcome}：均值及其精度`,
    layers: { interval: "均值的 95% 区间", spread: "各世界的散布" },
    layerChoice: "阴影表示什么",
    layerHints: {
      interval: "线：各世界的均值。阴影：均值的 95% 区间，即均值有多精确。世界越多，区间越窄。",
      spread: "线：各世界的中位数。阴影：一半与九成的世界所在，即各世界相差多远。世界再多，它也不会变窄。",
    },
    mean: "均值",
    interval95: "均值的 95% 区间",
    levelOf: (outcome) => `${outcome}，逐月`,
    differenceTo: (baseline) => `同一世界中与“${baseline}”之差`,

    dotsHeading: (baseline) => `逐个世界，与“${baseline}”相比`,
    dotsHint:
      "一个点是一个世界：同样的运气，在该政策下的值减去在基准政策下的值。落在竖线上，说明政策没有带来变化。点的下方是平均差值及其 95% 区间。",
    dotSummary: (mean, interval, above, n) =>
      `平均 ${mean}${interval === null ? "" : `（95% 区间 ${interval}）`}，${n} 个世界中 ${above} 个更高`,
    equalIn: (equal) => `，${equal} 个相等`,
    world: "世界",
    worldValue: (world, value) => `世界 ${world}：${value}`,

    effectsHeading: "效应",
    effectsHint: (baseline) => `各项政策与“${baseline}”相比，以配对世界计算。`,
    thisOutcome: "当前结果",
    allOutcomes: "全部结果",
    shownEffects: "列出哪些结果",
    measures: {
      difference: "差值",
      ofReference: "占基准的 %",
      dz: "dz",
      superiority: "更高的概率",
      error: "蒙特卡洛误差",
      n: "n",
    },
    measureHints: {
      difference: "配对差值的均值及其 95% 区间，单位与结果相同；份额以百分点计。",
      ofReference: "差值占同一批世界中基准均值的百分比。",
      dz: "平均差值除以配对差值的标准差（Cohen dz）。",
      superiority: "该政策高于基准政策的世界所占份额；相等计一半。",
      error: "差值的蒙特卡洛标准误：世界数有限所留下的不确定性。",
      n: "双方均有定义的配对数。",
    },
    whatTheyMean: "各列的含义",
    fewWorlds: (n, enough) => `目前只有 ${n} 对：少于 ${enough} 对时，区间与效应量都只是粗略估计。`,

    convergenceHeading: "再多些世界有用吗？",
    convergenceHint: (policy, baseline) =>
      `“${policy}”与“${baseline}”之差，取前 1、2、3……个世界的均值，并附 95% 区间。`,
    worldsAxis: "世界数",
    contrasted: "政策",
    narrowing: (more, now, next) => `再增加 ${more} 个世界，区间将由 ±${now} 收窄到约 ±${next}。`,
    forHalf: (worlds) => `要让区间收窄一半，总共约需 ${worlds} 个世界。`,
    nothingToNarrow: "目前各世界完全一致，没有可收窄的区间。",
    afterWorlds: (n, mean, interval) => `${n} 个世界之后：${mean}（${interval}）`,
  },
);

export type ResearchWords = (typeof researchWords)["en"];
