/** What this browser keeps between visits. It may refuse to, or hold what others wrote: then nothing is kept. */
export interface Kept {
  read(key: string): string | null;
  /** Whether it was kept. */
  write(key: string, text: string): boolean;
}

const prefix = "buckstop.";

/** Over the storage of a browser; reaching for it may already be forbidden. */
export function keptIn(storage: () => Storage): Kept {
  return {
    read(key) {
      try {
        return storage().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        storage().setItem(prefix + key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Where nothing is kept: in tests, and where nobody says otherwise. */
export const keptNowhere: Kept = { read: () => null, write: () => false };
