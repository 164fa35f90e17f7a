import { useState } from "preact/hooks";
import { isBeneath, neighboursOf, postNamed } from "../../organisation/branches.ts";
import { unluckiestPost } from "../../organisation/unluckiest-post.ts";
import type { MapReading } from "./organisation-map.tsx";

/** Goes from post to post by name and by steps, and from the whole to a branch and back. */
export function PostSteps(map: MapReading) {
  const { inside, study, words, language } = map;
  const { hierarchy } = inside;
  const post = study.post.value;
  const near = neighboursOf(hierarchy, post);
  const go = (to: number) => {
    study.choosePost(to);
    if (!isBeneath(hierarchy, to, study.top.value)) study.chooseBranch(to < hierarchy.superiors ? to : 0);
  };
  const steps = [
    { to: near.superior, sign: "↑", name: words.superior },
    { to: near.subordinate, sign: "↓", name: words.subordinate },
    { to: near.before, sign: "←", name: words.before },
    { to: near.after, sign: "→", name: words.after },
  ];
  return (
    <div class="post-steps">
      <PostName key={post} {...map} go={go} />
      {steps.map(({ to, sign, name }) => (
        <button
          key={sign}
          type="button"
          class="step"
          title={name}
          aria-label={name}
          disabled={to === null}
          onClick={() => go(to!)}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        class="quiet"
        title={words.unluckiestHint(inside.sides[0]!.policy.title[language])}
        onClick={() => go(unluckiestPost(inside))}
      >
        {words.unluckiest}
      </button>
      <BranchButtons {...map} />
    </div>
  );
}

function PostName({ inside, study, words, go }: MapReading & { go: (post: number) => void }) {
  const [isUnknown, setUnknown] = useState(false);
  const look = (name: string) => {
    const named = postNamed(inside.hierarchy, name.trim());
    setUnknown(named === null);
    if (named !== null) go(named);
  };
  return (
    <>
      <label for="post-name">{words.post}</label>
      <input
        id="post-name"
        type="text"
        autoComplete="off"
        spellcheck={false}
        defaultValue={inside.hierarchy.id(study.post.value)}
        aria-invalid={isUnknown}
        aria-describedby="post-unknown"
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && look(event.currentTarget.value)}
      />
      <span id="post-unknown" role="status">
        {isUnknown && words.noSuchPost}
      </span>
    </>
  );
}

function BranchButtons({ inside, study, choice, words }: MapReading) {
  const post = study.post.value;
  const branch = post < inside.hierarchy.superiors ? post : inside.hierarchy.parent[post]!;
  const show = (top: number) => () => study.chooseBranch(top);
  return (
    <>
      {branch > 0 && branch !== choice.top && (
        <button type="button" class="quiet" onClick={show(branch)}>
          {words.thisBranch}
        </button>
      )}
      {choice.top !== 0 && (
        <button type="button" class="quiet" onClick={show(0)}>
          {words.whole}
        </button>
      )}
    </>
  );
}
