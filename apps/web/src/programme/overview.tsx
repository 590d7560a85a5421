import { About } from './about';
import { Coming } from './coming';
import { Owing } from './owing';
import type { Programme } from './programme';
import { RatesPanel } from './rates-panel';
import { Strip } from './strip';
import { TrendTable } from './trend-table';
import { WaitingFor } from './waiting-for';
import '../round/round.css';

/** A programme on one page: its years, where it stands, who it waits for, how it goes. */
export function Overview({ programme }: { programme: Programme }) {
  return (
    <div className="programme-overview">
      <Strip programme={programme} />
      <WaitingFor programme={programme.id} />
      <Coming programme={programme.id} />
      <RatesPanel programme={programme.id} />
      <Owing programme={programme.id} />
      <TrendTable programme={programme.id} />
      <About programme={programme} />
    </div>
  );
}
