import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/session';
import { DESTINATIONS } from './destinations';

const EVERYWHERE = [
  ['Ctrl K', 'keys.palette'],
  ['?', 'keys.help'],
  ['j / k', 'keys.next'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.close'],
  ['Ctrl Enter', 'keys.send'],
] as const;

/** Every key that does something, for whoever never wants to leave the keyboard. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const rows = [
    ...EVERYWHERE.map(([key, name]) => [key, t(name)]),
    ...DESTINATIONS.filter(({ seenBy }) => seenBy(me)).map(({ key, name }) => [`g ${key}`, t(name)]),
  ];
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose}>
      <table className="keys">
        <tbody>
          {rows.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
