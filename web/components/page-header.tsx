import { languageTags } from "../language.ts";
import type { Session } from "../session.ts";

export function PageHeader({ session }: { session: Session }) {
  const words = session.words.value;
  const other = session.language.value === "en" ? "zh" : "en";
  return (
    <header class="page-header">
      <p class="brand">
        <span class="brand-name">{words.name}</span> <span class="brand-subtitle">{words.subtitle}</span>
      </p>
      <button
        type="button"
        class="quiet"
        lang={languageTags[other]}
        onClick={() => {
          session.language.value = other;
        }}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}
