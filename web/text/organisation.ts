import { pageWords } from "./page-words.ts";

/** The words of the look into one world. */
export const organisationWords = pageWords(
  {
    title: "Inside one world",
    lead: "One of the paired worlds, post by post: the same people and the same luck under one rule and under another.",
    whatIsShown: "What is shown",
    firstPolicy: "Rule",
    secondPolicy: "Held against",
    oneRuleOnly: "Compare two policies to hold this world against another rule.",
    changePolicies: "Change scenario and policies",
    world: "World",
    quantity: "Coloured by",
    recording: "Running this world again, and writing everything down …",
    recorded: "The record of this world is ready.",
    tooLarge: (posts: string) =>
      `This organisation has ${posts} posts, more than the page can record post by post. The command line follows single posts: buckstop trace.`,
    failed: (message: string) => `The world could not be recorded: ${message}`,
    retry: "Try again",

    mapHeading: "The organisation, post by post",
    mapCaption: (quantity: string, months: string) =>
      `Each bar is a superior above its subordinates; the front line hangs below, a cell a post. Colour: ${quantity}${months}, the same scale on both sides and in every month.`,
    treeCaption: (quantity: string, months: string) =>
      `Each node is a post below its superior. Colour: ${quantity}${months}, the same scale on both sides and in every month.`,
    overTheYear: ", summed over twelve months",
    orMore: (value: string) => `${value} or more`,
    undefinedColour: "not defined",
    thisBranch: "Only this branch",
    whole: "The whole organisation",
    monthOf: "Month",
    play: "Play",
    pause: "Pause",

    post: "Post",
    postNamed: (id: string) => `Post ${id}`,
    noSuchPost: "There is no such post.",
    goTo: "Go",
    superior: "Superior",
    subordinate: "First subordinate",
    before: "Previous beside it",
    after: "Next beside it",
    level: "Level",
    posts: "Posts",
    meanOf: (title: string) => `${title}, mean`,
    allPosts: "Every post shown",
  },
  {
    title: "走进一个世界",
    lead: "配对世界中的一个，逐个岗位来看：同样的人、同样的运气，一边是这种规则，一边是另一种。",
    whatIsShown: "看什么",
    firstPolicy: "规则",
    secondPolicy: "对照",
    oneRuleOnly: "再比较一项政策，就能看到同一个世界在另一种规则之下的样子。",
    changePolicies: "更换情景与政策",
    world: "世界",
    quantity: "颜色表示",
    recording: "正在把这个世界重新运行一遍，并逐一记录……",
    recorded: "这个世界的记录已就绪。",
    tooLarge: (posts) =>
      `该组织有 ${posts} 个岗位，超出网页逐岗记录的能力。可在命令行追踪单个岗位：buckstop trace。`,
    failed: (message) => `无法记录这个世界：${message}`,
    retry: "重试",

    mapHeading: "整个组织，逐个岗位",
    mapCaption: (quantity, months) =>
      `每一条横块是一位上级，其下是他的下属；基层悬在下方，一格一个岗位。颜色：${quantity}${months}，两边、各月用同一色标。`,
    treeCaption: (quantity, months) =>
      `每个节点是一个岗位，上方是其上级。颜色：${quantity}${months}，两边、各月用同一色标。`,
    overTheYear: "（近十二个月合计）",
    orMore: (value) => `${value} 及以上`,
    undefinedColour: "无定义",
    thisBranch: "只看这一支",
    whole: "看整个组织",
    monthOf: "月份",
    play: "播放",
    pause: "暂停",

    post: "岗位",
    postNamed: (id) => `岗位 ${id}`,
    noSuchPost: "没有这个岗位。",
    goTo: "前往",
    superior: "上级",
    subordinate: "第一个下属",
    before: "前一个同级",
    after: "后一个同级",
    level: "层级",
    posts: "岗位数",
    meanOf: (title) => `${title}，均值`,
    allPosts: "所示的每个岗位",
  },
);

export type OrganisationWords = (typeof organisationWords)["en"];
