import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './frame/frame';
import { FirstPage } from './leader/first-page';
import { NoSuchPage } from './pieces/no-such-page';

/** A page is fetched when it is first opened; its words come with it (`useWords`). */
const DutyPage = lazy(() => import('./report/duty-page'));
const ProgrammesPage = lazy(() => import('./programme/programmes-page'));
const ProgrammePage = lazy(() => import('./programme/programme-page'));
const RoundPage = lazy(() => import('./round/round-page'));
const PacketsPage = lazy(() => import('./packet/packets-page'));
const PacketPage = lazy(() => import('./packet/packet-page'));
const PapersPage = lazy(() => import('./paper/papers-page'));
const NewPaperPage = lazy(() => import('./paper/new-paper-page'));
const ExchangePage = lazy(() => import('./exchange/exchange-page'));
const NotePage = lazy(() => import('./direction/note-page'));
const PaperPage = lazy(() => import('./paper/paper-page'));
const TemplatesPage = lazy(() => import('./template/templates-page'));
const TemplatePage = lazy(() => import('./template/template-page'));
const UnitsPage = lazy(() => import('./unit/units-page'));
const ImportsPage = lazy(() => import('./import/imports-page'));
const ImportPage = lazy(() => import('./import/import-page'));
const SettingsPage = lazy(() => import('./settings/settings-page'));
const AssignPage = lazy(() => import('./assignment/assign-page'));
const PlanPage = lazy(() => import('./plan-builder/plan-page'));
const NoticePage = lazy(() => import('./notice/notice-page'));

/** Every address of the app. */
export function Pages() {
  return (
    <Frame>
      <Routes>
        <Route path="/" element={<Navigate to="/work" replace />} />
        <Route path="/work/:kind?/:id?" element={<FirstPage />} />
        <Route path="/duties/:id" element={<DutyPage />} />
        <Route path="/programmes" element={<ProgrammesPage />} />
        <Route path="/programmes/:id/assign" element={<AssignPage />} />
        <Route path="/programmes/:id/assign/single" element={<AssignPage single />} />
        <Route path="/programmes/:id/note" element={<NotePage />} />
        <Route path="/programmes/:id/*" element={<ProgrammePage />} />
        <Route path="/rounds/:id" element={<RoundPage />} />
        <Route path="/packets" element={<PacketsPage />} />
        <Route path="/packets/:id" element={<PacketPage />} />
        <Route path="/papers" element={<PapersPage />} />
        <Route path="/papers/new" element={<NewPaperPage />} />
        <Route path="/papers/exchange/:part?" element={<ExchangePage />} />
        <Route path="/papers/:id" element={<PaperPage />} />
        <Route path="/templates" element={<TemplatesPage />} />
        <Route path="/templates/:kind" element={<TemplatePage />} />
        <Route path="/units" element={<UnitsPage />} />
        <Route path="/imports" element={<ImportsPage />} />
        <Route path="/imports/:id" element={<ImportPage />} />
        <Route path="/settings/:part?" element={<SettingsPage />} />
        <Route path="/plans/:id" element={<PlanPage />} />
        <Route path="/n/:id" element={<NoticePage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </Frame>
  );
}
