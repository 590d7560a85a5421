import { useInstallation } from '../frame/rehearsal-banner';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { SessionGate } from '../session/session-gate';
import { FirstSteps } from './first-steps';
import { LaterSteps } from './later-steps';

/** The first run, from an empty installation to the first page; who comes later signs in first. */
export default function SetUpPage() {
  const installation = useInstallation();
  if (installation.error && !installation.data)
    return <Trouble error={installation.error} again={() => void installation.refetch()} />;
  if (!installation.data) return <Waiting />;
  if (!installation.data.setUp) return <FirstSteps />;
  return (
    <SessionGate>
      <LaterSteps />
    </SessionGate>
  );
}
