import { signal } from "@preact/signals";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Comparison } from "../../../src/experiment/comparison.ts";
import type { TraceRequest } from "../../../src/experiment/trace.ts";
import type { WorldRecord } from "../../../src/experiment/world-record.ts";
import type { RunOrder } from "../../../src/model/simulation.ts";
import { OrganisationStudy } from "../../../web/organisation/study.ts";
import { openingLook } from "../../../web/organisation/world-look.ts";
import type { Mark } from "../../../web/policy-marks.ts";
import { handMadeComparison, handMadePolicy } from "../../experiment/hand-made-scenario.ts";
import { handMadeRecord } from "./hand-made-record.ts";

const record = handMadeRecord({ fear: Array.from({ length: 4 }, () => new Array(9).fill(0)) });
const policies = ["strict", "reform", "third"].map((name, severity) => ({
  ...handMadePolicy(name),
  schedule: [{ from: 0, policy: { ...handMadePolicy(name).schedule[0]!.policy, severity } }],
}));

/** A study over a recorder whose answers the test gives by hand, in the order of the questions. */
function studyOf(changes: Partial<Comparison> = {}) {
  const comparison = signal(handMadeComparison({ policies, ...changes }));
  const marks = signal(
    new Map<string, Mark>([
      ["strict", "a"],
      ["reform", "b"],
      ["third", "c"],
    ]),
  );
  const look = signal(openingLook);
  const dropped = signal<readonly string[]>([]);
  const asked: { order: RunOrder; answer: (record: WorldRecord) => void; refuse: (error: Error) => void }[] =
    [];
  const traced: TraceRequest[] = [];
  let stops = 0;
  const study = new OrganisationStudy(
    { comparison, marks, look, dropped },
    {
      record: (order) =>
        new Promise((answer, refuse) => {
          asked.push({ order, answer, refuse });
        }),
      flows: async () => new Float64Array(),
      trace: async (request) => {
        traced.push(request);
        return { reason: "no-incident", incidents: 0 };
      },
      stop: () => stops++,
    },
  );
  onTestFinished(study.watch());
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const answerAll = async () => {
    for (let done = 0; done < asked.length; ) {
      for (; done < asked.length; done++) asked[done]!.answer(record);
      await settle();
    }
  };
  return { study, comparison, look, dropped, asked, traced, settle, answerAll, stops: () => stops };
}

const shown = ({ inside }: OrganisationStudy) =>
  inside.value?.sides.map(({ policy, mark }) => [policy.name, mark]);

describe("OrganisationStudy", () => {
  it("records the baseline and the first other policy in the first world", async () => {
    const { study, asked, answerAll } = studyOf();
    expect(study.recording.value.status).toBe("recording");
    await answerAll();
    expect(study.recording.value.status).toBe("ready");
    expect(shown(study)).toEqual([
      ["strict", "a"],
      ["reform", "b"],
    ]);
    expect(asked.map(({ order }) => [order.schedule, order.seed, order.replication])).toEqual([
      [policies[0]!.schedule, "1", 0],
      [policies[1]!.schedule, "1", 0],
    ]);
  });

  it("looks at other policies and worlds, and records nothing twice", async () => {
    const { study, asked, answerAll } = studyOf();
    await answerAll();
    study.choosePolicy(1, "third");
    await answerAll();
    study.choosePolicy(0, "third");
    await answerAll();
    expect(shown(study)).toEqual([
      ["third", "c"],
      ["strict", "a"],
    ]);
    expect(asked.length).toBe(3);
    study.chooseWorld(7);
    await answerAll();
    expect(study.replication.value).toBe(2);
    expect(asked.length).toBe(5);
  });

  it("lets the latest choice win", async () => {
    const { study, asked, settle, answerAll, stops } = studyOf();
    study.chooseWorld(1);
    expect(stops()).toBeGreaterThan(0);
    asked[0]!.refuse(new Error("stopped"));
    await settle();
    expect(study.recording.value.status).toBe("recording");
    await answerAll();
    expect(study.inside.value!.replication).toBe(1);
  });

  it("says why a world could not be recorded, and tries again when asked", async () => {
    const { study, asked, settle, answerAll } = studyOf();
    asked[0]!.refuse(new Error("worker died: out of memory"));
    await settle();
    expect(study.recording.value).toEqual({ status: "failed", message: "worker died: out of memory" });
    study.retry();
    await answerAll();
    expect(study.recording.value.status).toBe("ready");
  });

  it("refuses to record what no page can hold", () => {
    const { scenario } = handMadeComparison();
    const setting = { ...scenario.setting, organisation: { spans: [10, 10, 10, 10] }, ticks: 1200 };
    const { study, asked } = studyOf({ scenario: { ...scenario, setting } });
    expect(study.recording.value).toEqual({ status: "too large", posts: 11_111 });
    expect(asked).toEqual([]);
  });

  it("follows a blame under its own policy and the other one", async () => {
    const { study, traced, answerAll } = studyOf();
    await answerAll();
    const incidents = { ...record.incidents, id: Int32Array.of(3, 5) };
    study.inside.value = {
      ...study.inside.value!,
      sides: study.inside.value!.sides.map((side) => ({ ...side, record: { ...record, incidents } })),
    };
    await study.follow({ policy: "reform", place: 1 });
    expect(traced).toMatchObject([
      { incident: 5, schedule: policies[1]!.schedule, under: policies[0]!.schedule, replication: 0 },
    ]);
  });

  it("looks at the post, month and incident of a link, and records nothing for it that it has", async () => {
    const { study, look, dropped, asked, answerAll } = studyOf();
    look.value = {
      ...openingLook,
      post: "1.2",
      branch: "1",
      month: 2,
      incident: { policy: "reform", id: 5 },
    };
    const incidents = { ...record.incidents, id: Int32Array.of(3, 5) };
    for (let done = 0; done < 2; done++) {
      asked[done]!.answer({ ...record, incidents });
      await new Promise((resolve) => setTimeout(resolve));
    }
    const { hierarchy } = study.inside.value!;
    expect([study.post.value, study.top.value].map(hierarchy.id)).toEqual(["1.2", "1"]);
    expect(study.shownMonth.value).toBe(2);
    expect(study.incident.value).toEqual({ policy: "reform", place: 1 });
    study.look({ month: 3 });
    study.choosePost(0);
    await answerAll();
    expect([asked.length, look.value.post, look.value.month, dropped.value]).toEqual([2, null, 3, []]);
  });

  it("lists the incident of a link that has not happened in its run", async () => {
    const { study, look, dropped, answerAll } = studyOf();
    look.value = { ...openingLook, incident: { policy: "strict", id: 77 } };
    await answerAll();
    expect(study.incident.value).toBeNull();
    expect([look.value.incident, dropped.value]).toEqual([null, ["incident=strict:77"]]);
  });

  it("leaves an incident behind with its world, and with its rule", async () => {
    const { study, look, dropped, answerAll } = studyOf();
    await answerAll();
    const asked = { policy: "reform", id: 1 };
    study.look({ incident: asked });
    study.choosePolicy(0, "third");
    expect(look.value.incident).toEqual(asked);
    study.choosePolicy(1, "strict");
    expect(look.value.incident).toBeNull();
    study.look({ incident: { policy: "strict", id: 1 } });
    study.chooseWorld(1);
    expect([look.value.incident, look.value.world, dropped.value]).toEqual([null, 1, []]);
  });
});
