import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queries } from './api/queries';
import { Look } from './look/look';
import { Pages } from './pages';
import { Waiting } from './pieces/waiting';
import { SessionGate } from './session/session-gate';

/** Needed once in an installation's life. */
const SetUpPage = lazy(() => import('./setup/set-up-page'));

/** The whole app: language, look, session, pages. */
export function App() {
  return (
    <Look>
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
    </Look>
  );
}
