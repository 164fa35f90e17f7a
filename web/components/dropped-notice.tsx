import type { Session } from "../session.ts";

/** Tells which parts of a link were left out. */
export function DroppedNotice({ session }: { session: Session }) {
  const words = session.words.value;
  const dropped = session.dropped.value;
  if (dropped.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>{words.dropped(dropped.join(words.listSeparator))}</p>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          session.dropped.value = [];
        }}
      >
        {words.dismiss}
      </button>
    </div>
  );
}
