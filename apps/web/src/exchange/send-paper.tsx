import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { paperName } from '../paper/paper';
import { Refusal } from '../pieces/refusal';
import { saveFile } from '../pieces/table-export/save-file';
import { useAddresses } from './exchange';

const MOST = 200;

/** Sends a signed paper: its edXML file is made for the chosen units, and that it went out is written down. */
export function SendPaper() {
  const t = useWords('exchange');
  const paperWords = useWords('paper');
  const id = useId();
  const queries = useQueryClient();
  const [paper, setPaper] = useState<string>();
  const [to, setTo] = useState<string[]>([]);
  const addresses = useAddresses();
  const signed = useQuery({
    queryKey: ['papers', 'signed'],
    queryFn: () => data(api.GET('/api/v1/papers', { params: { query: { stage: 'signed', limit: MOST } } })),
  });
  const send = useMutation({
    mutationFn: async (paperId: string) => {
      const { data: bytes, response } = await api.GET('/api/v1/papers/{id}/edxml', {
        params: { path: { id: paperId }, query: to.length > 0 ? { to: to.join(',') } : {} },
        parseAs: 'blob',
      });
      saveFile(nameOf(response) ?? 'van-ban.edxml', bytes as unknown as Blob);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['exchanged', 'out'] }),
  });
  if (addresses.data?.length === 0) {
    return (
      <p>
        {t('send.noAddress')} <Link to="/papers/exchange/addresses">{t('part.addresses')}</Link>
      </p>
    );
  }
  return (
    <form
      className="card exchange-take no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (paper) send.mutate(paper);
      }}
    >
      <h2>{t('send')}</h2>
      <div className="exchange-fields">
        <label htmlFor={`${id}paper`}>
          {t('send.paper')}
          <Select
            id={`${id}paper`}
            value={paper}
            onChange={setPaper}
            placeholder={t('send.choose')}
            options={(signed.data?.items ?? []).map((each) => ({
              value: each.id,
              label: [each.number, paperName(paperWords, each)].filter(Boolean).join(' – '),
            }))}
            showSearch={{ filterOption: (typed, option) => folded(String(option?.label)).includes(folded(typed)) }}
          />
        </label>
        <label htmlFor={`${id}to`}>
          {t('send.to')}
          <Select
            id={`${id}to`}
            mode="multiple"
            value={to}
            onChange={setTo}
            placeholder={t('send.toAll')}
            options={(addresses.data ?? []).map(({ unit }) => ({ value: unit.code, label: unit.name }))}
            showSearch={{ filterOption: (typed, option) => folded(String(option?.label)).includes(folded(typed)) }}
          />
        </label>
      </div>
      {send.isSuccess && <p role="status">{t('send.done')}</p>}
      <Refusal error={send.error} />
      <Button type="primary" htmlType="submit" disabled={!paper} loading={send.isPending}>
        {t('send.do')}
      </Button>
    </form>
  );
}

/** The file's name as the API gives it. */
const nameOf = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
