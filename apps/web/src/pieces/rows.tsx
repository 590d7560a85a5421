import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { needed } from './needed';

/** One field of every row. */
export interface Cell {
  readonly name: string;
  readonly label: string;
  readonly required?: string;
  readonly control: (row: number) => ReactNode;
}

/** Rows of a command, such as the members of a team: added and taken away one by one. */
export function Rows({
  name,
  legend,
  add,
  remove,
  cells,
}: {
  name: string;
  legend: string;
  add: string;
  remove: (row: number) => string;
  cells: readonly Cell[];
}) {
  return (
    <fieldset className="command-rows">
      <legend>{legend}</legend>
      <Form.List name={name}>
        {(rows, list) => (
          <>
            {rows.map((row, index) => (
              <div key={row.key} className="command-row">
                {cells.map((cell) => (
                  <Form.Item
                    key={cell.name}
                    name={[row.name, cell.name]}
                    label={cell.label}
                    rules={needed(cell.required)}
                  >
                    {cell.control(row.name)}
                  </Form.Item>
                ))}
                <Button onClick={() => list.remove(row.name)}>{remove(index + 1)}</Button>
              </div>
            ))}
            <Button onClick={() => list.add()}>{add}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
