import { pageWords } from "./page-words.ts";

/** The words of the comparison. */
export const compareWords = pageWords(
  {
    scenario: "Scenario",
    readOn: "Read on",
    readLess: "Less",
    setUp: "What is compared",
    setUpSummary: (policies: number, worlds: number) => `${policies} policies × ${worlds} worlds`,
    policies: "Policies",
    policiesHint:
      "Each is contrasted with the baseline. Up to four share a picture, up to twelve stand side by side. They may come from other scenarios too.",
    baseline: "baseline",
    baselineOf: (title: string) => `Contrast with ${title}`,
    remove: (title: string) => `Remove ${title}`,
    addPolicy: "One more policy",
    addFrom: "of the scenario",
    thisScenario: (title: string) => `${title} (this one)`,
    add: "Add",
    ofScenario: "Of its own",
    regimes: "Regimes",
    madeByYou: "Made by you",
    worlds: "Paired worlds",
    worldsHint: (max: number) => `1 to ${max}. In each, every policy meets the same luck.`,
    seed: "Seed",
    seedHint: "Any text. Another seed draws other worlds.",

    run: "Run",
    runEstimate: (runs: number, seconds: number) => `${runs} runs, about ${seconds} s`,
    stop: "Stop and keep",
    resume: "Go on",
    retry: "Try again",
    worldsOf: (done: number, all: number) => `${done} of ${all} worlds`,
    readyStatus: "Ready to run.",
    runningStatus: (done: number, all: number) => `Running: ${done} of ${all} worlds.`,
    stoppedStatus: (done: number, all: number) => `Stopped; ${done} of ${all} worlds kept.`,
    finishedStatus: (all: number) => `All ${all} worlds finished.`,
    failedStatus: (done: number, all: number) => `${done} of ${all} worlds finished; some runs failed.`,
    failure: (seed: string, world: number, message: string) => `Seed ${seed}, world ${world}: ${message}`,

    noWorldYet: "The curves appear with the first run.",
    noPairYet: "The difference appears with the first pair.",
    curvesOf: (outcome: string) => `${outcome}, month by month`,
    view: "How the worlds are drawn",
    views: { lines: "Every world", spread: "Spread", draws: "One world at a time" },
    play: "Play",
    pause: "Pause",
    nextDraw: "Another world",
    drawOf: (world: number) => `World ${world}`,
    oneWorldCaption: "One world so far: the thick line is that world.",
    curvesCaptions: {
      lines: (worlds: number) => `Thin lines: each of ${worlds} worlds. Thick: their median.`,
      spread: (worlds: number) =>
        `Thick: the median of ${worlds} worlds. Dark: half of them lie here; light: nine tenths. This is how far worlds differ, not how sure the median is.`,
      draws: (worlds: number) =>
        `One of ${worlds} worlds after another, the same for every policy. Faint: the median of all. Count how often the order changes.`,
    },
    differenceTo: (baseline: string) => `Difference to ${baseline} in the same worlds`,
    differenceBySeed: (baseline: string) => `Difference to ${baseline}, seed by seed`,
    seedsOnly: (series: string, baseline: string) =>
      `Not in the same organisation as ${baseline}: ${series}. Their worlds share its seeds, not its posts, so each pair is two different worlds and the difference holds the difference between the organisations too.`,
    samePosts: (series: string, baseline: string) =>
      `In the posts of ${baseline} and with their luck, but in another scenario: ${series}. The difference holds what that scenario assumes otherwise too.`,
    elsewhereTicks: (months: number) =>
      `Every scenario is run for ${months} months, as the one of this page.`,
    differenceCaptions: {
      lines:
        "Each thin line is one world under the policy minus the same world under the baseline; thick is the median. On the zero line the rule makes no difference.",
      spread:
        "The same world under the policy minus under the baseline: half of the worlds lie in the dark area, nine tenths in the light one. On the zero line the rule makes no difference.",
      draws:
        "The world shown above, under the policy minus under the baseline. On the zero line the rule makes no difference.",
    },
    withOutside: (caption: string, worlds: number) =>
      `${caption} ${worlds === 1 ? "One thin line leaves" : `${worlds} thin lines leave`} the frame.`,
    oneOnly: "Add a second policy to see the difference between them.",
    distributionOf: (outcome: string) => `${outcome}: how the worlds ended`,
    distributionCaption: (from: number, to: number, dots: number, worlds: number) =>
      dots === worlds
        ? `Each dot is a world: its mean over months ${from}–${to}. Count the dots to the right of a value to see how many worlds end above it.`
        : `Each of the ${dots} dots stands for as many of the ${worlds} worlds: the mean over months ${from}–${to}. Count the dots to the right of a value to see how likely a world ends above it.`,
    readAt: "Read off at month",

    atMonth: (month: number) => `Month ${month}, median`,
    moreIn: (more: number, pairs: number) => `higher in ${more} of ${pairs}`,
    lessIn: (less: number, pairs: number) => `lower in ${less} of ${pairs}`,
    during: (title: string, from: number, to: number) => `${title} (months ${from}–${to})`,
    meanOver: (from: number, to: number) => `Mean, months ${from}–${to}`,
    meanDifference: "Mean difference",
    interval: "95 % interval",
    pairsAbove: "Worlds",

    flows: "Who caused it, who paid for it",
    flowsHint: "Blame from the level that caused it to the level that paid, all worlds together.",
    addFlows: (worlds: number) =>
      worlds === 1 ? "Look into the one world" : `Look into all ${worlds} worlds`,
    flowsOf: "Beside the baseline",

    claims: "Claims put to the test",
    claimsHint: (from: number, to: number) =>
      `Means over months ${from}–${to} unless a claim names others. Held: the 95 % interval of the mean paired difference lies wholly on the claimed side of zero; not held: wholly on the other side; else undecided. The model never sees the claims.`,
    verdicts: { held: "held", "not held": "not held", undecided: "undecided" },
    notCompared: (policies: string) => `Needs ${policies} among the policies compared.`,
    compareThese: "Compare",
    lookAt: "Show the curves",
    noInterval: "no interval yet",

    check: "Check it from a terminal",
    checkLater: "The command and its digests appear with the first run.",
    checkHint: (version: string) =>
      `Model ${version}. The same scenario, seed and version give the same digests in every browser and on the command line; this prints them under digests.`,
    copy: "Copy",
    copied: "Copied",
    saveNeededFile: (file: string) => `Save ${file}, which the command reads`,
    noPolicyFile: (file: string) =>
      `${file}: a policy's file holds one set of levers, and this policy changes over time. To run it from a terminal, write a scenario that holds it.`,
    digestsOf: (world: number) => `Digests of world ${world}`,
    allDigests: "Digests of all worlds",
    world: "World",
  },
  {
    scenario: "情景",
    readOn: "展开",
    readLess: "收起",
    setUp: "比较什么",
    setUpSummary: (policies, worlds) => `${policies} 项政策 × ${worlds} 个世界`,
    policies: "政策",
    policiesHint: "各与基准政策对照。四项以内同图，最多十二项并排；也可取自其他情景。",
    baseline: "基准",
    baselineOf: (title) => `以“${title}”为基准`,
    remove: (title) => `移除“${title}”`,
    addPolicy: "再加一项政策",
    addFrom: "所属情景",
    thisScenario: (title) => `${title}（本情景）`,
    add: "加入",
    ofScenario: "该情景自有的政策",
    regimes: "通用问责制度",
    madeByYou: "您自己的政策",
    worlds: "配对世界数",
    worldsHint: (max) => `1 至 ${max}。每个世界里，各项政策遇到同样的运气。`,
    seed: "种子",
    seedHint: "任意文字。换一个种子，就换一批世界。",

    run: "运行",
    runEstimate: (runs, seconds) => `共 ${runs} 次运行，约 ${seconds} 秒`,
    stop: "停止并保留",
    resume: "继续",
    retry: "重试",
    worldsOf: (done, all) => `${done} / ${all} 个世界`,
    readyStatus: "可以运行。",
    runningStatus: (done, all) => `运行中：已完成 ${done} / ${all} 个世界。`,
    stoppedStatus: (done, all) => `已停止；保留 ${done} / ${all} 个世界。`,
    finishedStatus: (all) => `${all} 个世界全部完成。`,
    failedStatus: (done, all) => `完成 ${done} / ${all} 个世界；有运行失败。`,
    failure: (seed, world, message) => `种子“${seed}”，世界 ${world}：${message}`,

    noWorldYet: "第一次运行完成后，曲线就会出现。",
    noPairYet: "第一对运行完成后，差值就会出现。",
    curvesOf: (outcome) => `${outcome}，逐月`,
    view: "如何画出各个世界",
    views: { lines: "每个世界", spread: "散布", draws: "逐个世界" },
    play: "播放",
    pause: "暂停",
    nextDraw: "换一个世界",
    drawOf: (world) => `世界 ${world}`,
    oneWorldCaption: "目前只有一个世界：粗线就是它。",
    curvesCaptions: {
      lines: (worlds) => `细线：${worlds} 个世界中的每一个；粗线：它们的中位数。`,
      spread: (worlds) =>
        `粗线：${worlds} 个世界的中位数。深色区内有一半的世界，浅色区内有九成。它表示各世界相差多远，而不是中位数有多可靠。`,
      draws: (worlds) =>
        `${worlds} 个世界逐个出现，各项政策同时换到同一个世界；淡线是全部的中位数。数一数次序变了多少回。`,
    },
    differenceTo: (baseline) => `同一世界中与“${baseline}”之差`,
    differenceBySeed: (baseline) => `与“${baseline}”之差（按种子逐一对照）`,
    seedsOnly: (series, baseline) =>
      `与“${baseline}”不在同一组织：${series}。它们的世界只有种子相同，岗位并不相同；每一对是两个不同的世界，差值中也包含两个组织本身的不同。`,
    samePosts: (series, baseline) =>
      `与“${baseline}”岗位相同、运气相同，但属于另一情景：${series}。差值中也包含该情景的假设本身带来的不同。`,
    elsewhereTicks: (months) => `各情景都运行 ${months} 个月，与本页情景相同。`,
    differenceCaptions: {
      lines:
        "每条细线是同一个世界在该政策下减去在基准政策下的值；粗线是中位数。落在零线上，说明规则没有影响。",
      spread:
        "同一世界在该政策下减去在基准政策下的值：深色区内有一半的世界，浅色区内有九成。落在零线上，说明规则没有影响。",
      draws: "上图所示的世界，在该政策下减去在基准政策下的值。落在零线上，说明规则没有影响。",
    },
    withOutside: (caption, worlds) => `${caption}有 ${worlds} 条细线超出图框。`,
    oneOnly: "再加一项政策，即可看到两者之差。",
    distributionOf: (outcome) => `${outcome}：各个世界的结局`,
    distributionCaption: (from, to, dots, worlds) =>
      dots === worlds
        ? `一点一个世界：第 ${from}–${to} 月的均值。数一数某个值右边的点，就知道有多少个世界高于它。`
        : `${dots} 个点平分 ${worlds} 个世界：第 ${from}–${to} 月的均值。数一数某个值右边的点，就知道一个世界高于它的可能有多大。`,
    readAt: "读取月份",

    atMonth: (month) => `第 ${month} 月中位数`,
    moreIn: (more, pairs) => `${pairs} 个中 ${more} 个更高`,
    lessIn: (less, pairs) => `${pairs} 个中 ${less} 个更低`,
    during: (title, from, to) => `${title}（第 ${from}–${to} 月）`,
    meanOver: (from, to) => `第 ${from}–${to} 月均值`,
    meanDifference: "平均差值",
    interval: "95% 区间",
    pairsAbove: "世界",

    flows: "谁造成，谁承担",
    flowsHint: "把全部世界合在一起，看责任从造成它的层级落到了哪个层级。",
    addFlows: (worlds) => (worlds === 1 ? "查看这一个世界" : `查看全部 ${worlds} 个世界`),
    flowsOf: "与基准并列",

    claims: "待检验的论断",
    claimsHint: (from, to) =>
      `取第 ${from}–${to} 月均值（论断另有所指的除外）。成立：配对差均值的 95% 区间全部落在零的所称一侧；不成立：全部落在另一侧；否则未定。模型从不读取这些论断。`,
    verdicts: { held: "成立", "not held": "不成立", undecided: "未定" },
    notCompared: (policies) => `需要把${policies}列入比较。`,
    compareThese: "加入比较",
    lookAt: "看曲线",
    noInterval: "尚无区间",

    check: "在终端复核",
    checkLater: "第一次运行完成后，这里会给出命令和摘要码。",
    checkHint: (version) =>
      `模型 ${version}。同样的情景、种子和版本，在任何浏览器和命令行里都给出同样的摘要码；下面的命令在 digests 一项中列出它们。`,
    copy: "复制",
    copied: "已复制",
    saveNeededFile: (file) => `保存命令要读取的 ${file}`,
    noPolicyFile: (file) =>
      `${file}：政策文件只容一组杠杆，而这项政策随时间变化。要在终端运行它，请编写一个含有它的情景。`,
    digestsOf: (world) => `世界 ${world} 的摘要码`,
    allDigests: "所有世界的摘要码",
    world: "世界",
  },
);

export type CompareWords = (typeof compareWords)["en"];
