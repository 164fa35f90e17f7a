import { digestRows, neededFiles, reproductionsOf } from "../reproduction.ts";
import { saveText } from "../save-file.ts";
import type { Session } from "../session.ts";
import { compareWords } from "../text/compare.ts";
import { CopyButton } from "./copy-button.tsx";
import { PolicySample } from "./policy-sample.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** The commands that compute the same from a terminal, the files they read, and the digests to compare. */
export function Reproduction({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  return (
    <>
      {reproductionsOf(session.comparison.value).map(({ command, scenario }) => (
        <div key={scenario} class="command">
          <p class="command-line">
            <code>{command}</code>
          </p>
          <CopyButton text={command} copy={words.copy} copied={words.copied} />
        </div>
      ))}
      <NeededFiles session={session} />
      <Digests session={session} />
    </>
  );
}

/** The scenario and the policies made here, as files beside the command. */
function NeededFiles({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const files = neededFiles(session.comparison.value);
  if (files.length === 0) return null;
  return (
    <ul class="policy-files">
      {files.map(({ name, text }) => (
        <li key={name}>
          {text === null ? (
            words.noPolicyFile(name)
          ) : (
            <button
              type="button"
              onClick={() => saveText(name, text, name.endsWith(".csv") ? "text/csv" : "application/json")}
            >
              {words.saveNeededFile(name)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Digests({ session }: { session: Session }) {
  const words = compareWords[session.language.value];
  const looking = session.looking.value;
  if (!looking) return null;
  const { comparison, worlds, marks, language } = looking;
  const rows = digestRows(comparison, worlds);
  const title = (name: string) => comparison.policies.find((policy) => policy.name === name)!.title[language];
  return (
    <>
      <h3>{words.digestsOf(worlds[0]!.replication)}</h3>
      <dl class="digests">
        {rows.map(({ policy, digests }) => (
          <div key={policy}>
            <dt>
              <PolicySample mark={marks.get(policy)!} /> {title(policy)}
            </dt>
            <dd>
              <code data-policy={policy}>{digests[0]!.digest ?? "…"}</code>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{words.allDigests}</summary>
        <ScrollRegion class="table-frame is-tall" label={words.allDigests}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.world}</th>
                {rows.map(({ policy }) => (
                  <th key={policy} scope="col">
                    {title(policy)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {worlds.map(({ replication }, index) => (
                <tr key={replication}>
                  <th scope="row">{replication}</th>
                  {rows.map(({ policy, digests }) => (
                    <td key={policy}>
                      <code>{digests[index]!.digest ?? "…"}</code>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </>
  );
}
