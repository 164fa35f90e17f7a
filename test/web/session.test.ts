import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Laboratory } from "../../web/laboratory.ts";
import { readLink } from "../../web/link.ts";
import { Session } from "../../web/session.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { PatientRunner } from "./patient-runner.ts";

const library = shippedLibrary();
const settled = () => new Promise((resolve) => setTimeout(resolve));

function opened(hash: string, workers = 2) {
  const runner = new PatientRunner();
  const linked = readLink(hash, library, "en");
  const session = new Session(library, new Laboratory(runner), workers, linked);
  session.open(linked);
  return { runner, session };
}

describe("Session", () => {
  it("does not start more than two seconds of work by itself because a link asks for it", async () => {
    const { runner, session } = opened("#scenario=office&worlds=100");
    await settled();
    expect(session.estimate()).toBeGreaterThan(2);
    expect(runner.calls).toHaveLength(0);
    expect(session.progress.value!.status).toBe("ready");
  });

  it("starts little work of a link at once", async () => {
    const { runner } = opened("#scenario=office&policies=precise&worlds=2");
    await settled();
    expect(runner.calls[0]!.orders).toHaveLength(2);
  });

  it("starts a choice made by hand at once, however large", async () => {
    const { runner, session } = opened("#scenario=office&worlds=100");
    session.choose({ seed: "other" });
    await settled();
    expect(runner.calls[0]!.orders[0]).toMatchObject({ seed: "other", replication: 0 });
  });

  it("runs nothing for another outcome", async () => {
    const { runner, session } = opened("#scenario=office&worlds=100");
    session.choose({ outcome: "morale" });
    await settled();
    expect(runner.calls).toHaveLength(0);
    expect(session.choices.value.outcome).toBe("morale");
  });

  it("runs a scenario that was written anew under its name", async () => {
    const { runner, session } = opened("#scenario=office&worlds=100");
    session.enter("office");
    await settled();
    session.enter("office"); // the same worlds
    await settled();
    expect(runner.calls).toHaveLength(1);
    const office = library.scenarios.get("office")!;
    const rewritten = { ...office, setting: { ...office.setting, organisation: { spans: [2, 2] } } };
    session.library.value = { ...library, scenarios: new Map([...library.scenarios, ["office", rewritten]]) };
    session.enter("office");
    await settled();
    expect(runner.calls[1]!.orders[0]!.setting.organisation).toEqual({ spans: [2, 2] });
  });

  it("moves the baseline when its policy is taken out of the comparison", () => {
    const { session } = opened("#scenario=office&policies=strict-liability,precise");
    session.comparePolicies(["precise", "full-reform"]);
    expect(session.choices.value.baseline).toBe("precise");
  });

  it("enters a scenario with that scenario's policies and outcome", () => {
    const { session } = opened("#scenario=office&seed=9");
    session.enter("coal-to-electricity");
    const scenario = library.scenarios.get("coal-to-electricity")!;
    expect(session.choices.value).toMatchObject({
      baseline: scenario.baseline,
      outcome: scenario.claims[0]!.outcome,
    });
    expect(session.scenario.value).toBe(scenario);
  });

  it("goes back to the first state from any edits, and computes nothing for an undone view", async () => {
    const { runner, session } = opened("#scenario=office&worlds=100");
    const first = session.choices.value;
    session.choose({ view: "spread" });
    session.choose({ seed: "2" });
    session.enter("coal-to-electricity");
    session.comparePolicies(session.choices.value.policies.slice(0, 1));
    while (session.history.canUndo.value) session.undo();
    expect(session.choices.value).toEqual(first);
    while (session.history.canRedo.value) session.redo();
    expect(session.choices.value.scenario).toBe("coal-to-electricity");
    await settled();
    expect(runner.calls).toHaveLength(1);
  });

  it("shows for a moment what stood before the last change, then again what stands now", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { session } = opened("#scenario=office&worlds=100");
    session.choose({ seed: "2" });
    session.replay();
    expect([session.choices.value.seed, session.isReplaying.value]).toEqual(["1", true]);
    vi.runAllTimers();
    expect([session.choices.value.seed, session.isReplaying.value]).toEqual(["2", false]);
  });

  it("ends a replay before another choice is made", () => {
    const { session } = opened("#scenario=office&worlds=100");
    session.choose({ seed: "2" });
    session.replay();
    session.choose({ outcome: "morale" });
    expect(session.choices.value).toMatchObject({ seed: "2", outcome: "morale" });
    session.undo();
    expect(session.choices.value).toMatchObject({ seed: "2" });
  });

  it("keeps what is looked at inside a world while it is there, and gives it to the link", () => {
    const { session } = opened(
      "#page=organisation&scenario=office&policies=precise,strict-liability&worlds=2",
    );
    const incident = { policy: "precise", id: 5 };
    session.look.value = { ...session.look.value, post: "2.3", month: 40, world: 1, incident };
    expect(session.addressOf("organisation")).toContain("&world=1&month=40&post=2.3&incident=precise:5");
    session.choose({ outcome: "morale" });
    session.comparePolicies(["precise", "strict-liability", "reform-same-means"]);
    expect(session.look.value).toMatchObject({ post: "2.3", incident });
    session.choose({ seed: "other", worlds: 1 });
    expect(session.look.value).toMatchObject({ post: "2.3", world: 0, incident: null });
    session.enter("hotline");
    expect(session.look.value.post).toBeNull();
  });
});
