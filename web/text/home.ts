import { pageWords } from "./page-words.ts";

/** The words of the home page. */
export const homeWords = pageWords(
  {
    question: "Who pays when something goes wrong?",
    lead: "An organisation in small: posts above posts, tasks handed down, blame handed down after them. Change the rules of accountability, keep the people and the luck, and watch what they do instead of their work.",
  },
  {
    question: "出了事，谁来承担？",
    lead: "一个微缩的组织：岗位之上还有岗位，任务一级级压下来，责任也跟着一级级推下来。换一套问责规则，人和运气都不变，看看人们会用什么来代替干事。",
  },
);
