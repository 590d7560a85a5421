import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startLanguage } from './language/i18n';
import { openAgainAfterRenewal } from './live/newer-build';
import './pieces/presses.css';
import './style.css';
import './print.css';

openAgainAfterRenewal();
await startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Fails where the line is not encrypted: then the app works without keeping anything for a lost line.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
