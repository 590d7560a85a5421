import { useState } from 'react';
import { useWords } from '../language/use-words';
import { useAddress } from '../pieces/use-address';
import { useProgrammes } from '../programme/programme';
import { ForWhat, type Target } from './for-what';
import { isOfProgramme, type Kind } from './import';
import { UploadSheet } from './upload-sheet';

/** A new sheet in three steps: what it holds, its template, the file. */
export function NewImport({ kinds }: { kinds: readonly Kind[] }) {
  const t = useWords('import');
  const [address] = useAddress(); // a page that leads here may say what for
  const [kind, setKind] = useState<Kind>(kinds.find((each) => each === address.get('kind')) ?? kinds[0]!);
  const [target, setTarget] = useState<Target>({ calendar: address.get('calendar') ?? undefined });
  const programmes = useProgrammes().data?.items ?? [];
  // With one programme there is nothing to choose.
  const programme = isOfProgramme(kind)
    ? (target.programme ?? (programmes.length === 1 ? programmes[0]!.id : undefined))
    : undefined;
  const lacks = isOfProgramme(kind) && programme === undefined;
  const query = programme ? `?programme=${programme}` : '';
  return (
    <section className="card import-new" aria-labelledby="import-new">
      <h2 id="import-new">{t('new')}</h2>
      <fieldset className="import-kinds">
        <legend>{t('new.kind')}</legend>
        {kinds.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="import-kind"
              value={each}
              checked={each === kind}
              onChange={() => {
                setKind(each);
                setTarget(({ programme: kept }) => ({ programme: kept }));
              }}
            />
            <span>
              <b>{t(`kind.${each}`)}</b>
              <span className="soft">{t(`kind.${each}.what`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ForWhat
        kind={kind}
        programmes={programmes}
        target={{ ...target, programme }}
        onChange={(change) => setTarget((now) => ({ ...now, ...change }))}
      />
      {lacks ? (
        <p className="soft">{t('new.programmeFirst')}</p>
      ) : (
        <>
          <h3>{t('new.template')}</h3>
          <p className="soft">{t('new.template.what')}</p>
          <p>
            <a href={`/api/v1/imports/templates/${kind}.xlsx${query}`} download>
              {t('new.template.get', { kind: t(`kind.${kind}`) })}
            </a>
          </p>
          <h3>{t('new.file')}</h3>
          <UploadSheet kind={kind} target={{ ...target, programme }} />
        </>
      )}
    </section>
  );
}
