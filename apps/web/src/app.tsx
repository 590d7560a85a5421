import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { queries } from './api/queries';
import { useDocumentLook } from './look/look';
import { Pages } from './pages';
import { SessionGate } from './session/session-gate';

/** The whole app: language, look, session, pages. */
export function App() {
  useDocumentLook();
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <SessionGate>
          <Pages />
        </SessionGate>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
