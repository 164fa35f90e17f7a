import { useEffect, useRef, useState } from "preact/hooks";
import { modelVersion } from "../../src/model/version.ts";
import { type PageName, type PageView, pages } from "../pages.ts";
import type { Session } from "../session.ts";
import { DroppedNotice } from "./dropped-notice.tsx";
import { PageHeader } from "./page-header.tsx";

/** The frame of every page: skip link, navigation, what the link held that was not understood, footer. */
export function Page({ session }: { session: Session }) {
  const words = session.words.value;
  return (
    <>
      <button type="button" class="skip" onClick={focusTitle}>
        {words.skip}
      </button>
      <PageHeader session={session} />
      <main id="main" tabIndex={-1}>
        <DroppedNotice session={session} />
        <CurrentPage session={session} />
      </main>
      <footer class="page-footer">
        <p>{words.limits}</p>
        <p>
          {words.name} {modelVersion}
        </p>
      </footer>
    </>
  );
}

/** The page asked for, as soon as its piece is there; the one before it stays until then. */
function CurrentPage({ session }: { session: Session }) {
  const asked = session.page.value;
  const [shown, setShown] = useState<{ page: PageName; View: PageView } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isStale = false;
    setFailed(false);
    pages[asked].load().then(
      ({ view }) => !isStale && setShown({ page: asked, View: view }),
      () => !isStale && setFailed(true),
    );
    return () => {
      isStale = true;
    };
  }, [asked]);
  useArrival(shown?.page ?? null);
  const words = session.words.value;
  if (failed) return <p role="alert">{words.pageMissing(pages[asked].title[session.language.value])}</p>;
  return shown ? (
    <shown.View key={shown.page} session={session} />
  ) : (
    <p class="page-loading">{words.loading}</p>
  );
}

/** Arriving at another page starts at its top, with the focus on its title; the first page leaves both alone. */
function useArrival(page: PageName | null): void {
  const before = useRef<PageName | null>(null);
  useEffect(() => {
    if (before.current !== null && page !== before.current) {
      scrollTo(0, 0);
      focusTitle();
    }
    before.current = page;
  }, [page]);
}

function focusTitle(): void {
  (document.getElementById("page-title") ?? document.getElementById("main"))!.focus();
}
