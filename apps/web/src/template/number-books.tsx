import type { components } from '@songhanh/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';

type Book = components['schemas']['NumberBook'];
type BookInput = components['schemas']['NumberBookInput'];

interface Entered extends Omit<BookInput, 'active'> {
  readonly type: string;
}

/** The office's own books of numbers, if it keeps any here: off by default, then the clerk's own register gives the numbers. */
export function NumberBooks({ unit }: { unit: string }) {
  const t = useWords('template');
  const queries = useQueryClient();
  const books = useQuery({ queryKey: ['number-books'], queryFn: () => data(api.GET('/api/v1/number-books')) });
  if (books.error && !books.data) return <Trouble error={books.error} again={() => void books.refetch()} />;
  if (!books.data) return <Waiting />;
  const own = books.data.filter((book) => book.unit.code === unit);
  const set = (type: string, version: number, body: BookInput) =>
    data(
      api.PUT('/api/v1/number-books/{unit}/{type}', {
        params: { path: { unit, type }, header: { 'If-Match': `"${version}"` } },
        body,
      }),
    );
  const done = (sent: () => void) => () => void queries.invalidateQueries({ queryKey: ['number-books'] }).then(sent);
  const acts: Act[] = [
    {
      key: 'keep',
      label: t('book.keep'),
      said: t('book.keep.said'),
      form: (sent) => (
        <KeepBook
          send={({ type, ...entered }) =>
            set(type, own.find((book) => book.type === type)?.version ?? 0, { ...entered, active: true })
          }
          onSent={done(sent)}
        />
      ),
    },
    ...own
      .filter(({ active }) => active)
      .map(
        ({ type, version, runs, term }): Act => ({
          key: type,
          label: t('book.close', { type }),
          said: t('book.close.said', { type }),
          form: (sent) => (
            <CommandForm
              act={t('book.close.do')}
              what={t('book.close.what', { type })}
              fields={[]}
              send={() => set(type, version, { active: false, runs, ...(term && { term }) })}
              onSent={done(sent)}
            />
          ),
        }),
      ),
  ];
  return (
    <section className="template-books" aria-labelledby="template-books">
      <h2 id="template-books">{t('books')}</h2>
      <p className="template-lead soft">{t('books.what')}</p>
      {own.length > 0 && (
        <ul className="template-list">
          {own.map((book) => (
            <BookLine key={book.type} book={book} />
          ))}
        </ul>
      )}
      <Acts acts={acts} label={t('books')} />
    </section>
  );
}

function BookLine({ book: { type, active, runs, term, numbers } }: { book: Book }) {
  const t = useWords('template');
  const last = numbers[0];
  return (
    <li>
      <div>
        <b>{t('book', { type })}</b>{' '}
        <span className={`pill ${active ? 'tone-green' : 'tone-grey'}`}>{t(active ? 'book.on' : 'book.off')}</span>
        <div className="soft">
          {[
            t(`runs.${runs}`),
            term,
            last ? t('book.last', { number: last.number, at: moment(last.givenAt) }) : t('book.none'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
    </li>
  );
}

function KeepBook({ send, onSent }: { send: (entered: Entered) => Promise<unknown>; onSent: () => void }) {
  const t = useWords('template');
  return (
    <CommandForm<Entered, unknown>
      act={t('book.keep.do')}
      what={t('book.keep.what')}
      initial={{ runs: 'year' }}
      fields={[
        {
          name: 'type',
          label: t('book.type'),
          required: t('book.needType'),
          extra: t('book.typeHow'),
          control: <Input maxLength={6} placeholder="CV" />,
        },
        {
          name: 'runs',
          label: t('book.runs'),
          control: (
            <Select options={(['year', 'term'] as const).map((value) => ({ value, label: t(`runs.${value}`) }))} />
          ),
        },
        { name: 'term', label: t('book.term'), control: <Input maxLength={50} placeholder="2020-2025" /> },
        {
          name: 'lastUsed',
          label: t('book.lastUsed'),
          extra: t('book.lastUsedHow'),
          control: <InputNumber min={0} max={1_000_000} precision={0} />,
        },
      ]}
      send={send}
      onSent={onSent}
    />
  );
}
