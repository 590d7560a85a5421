import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queries } from './api/queries';
import { useDocumentLook } from './look/look';
import { withLook } from './look/with-look';
import { Pages } from './pages';
import { Waiting } from './pieces/waiting';
import { SessionGate } from './session/session-gate';

/** Needed once in an installation's life. */
const SetUpPage = withLook(() => import('./setup/set-up-page'));

/** The whole app: language, look, session, pages. */
export function App() {
  useDocumentLook();
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Routes>
          <Route
            path="/setup"
            element={
              <Suspense fallback={<Waiting />}>
                <SetUpPage />
              </Suspense>
            }
          />
          <Route
            path="*"
            element={
              <SessionGate>
                <Pages />
              </SessionGate>
            }
          />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
