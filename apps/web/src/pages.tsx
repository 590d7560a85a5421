import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './frame/frame';
import { FirstPage } from './leader/first-page';
import { withLook } from './look/with-look';
import { NoSuchPage } from './pieces/no-such-page';

/** A page is fetched when it is first opened; its words come with it (`useWords`). */
const DutyPage = withLook(() => import('./report/duty-page'));
const ProgrammesPage = withLook(() => import('./programme/programmes-page'));
const ProgrammePage = withLook(() => import('./programme/programme-page'));
const RoundPage = withLook(() => import('./round/round-page'));
const PacketsPage = withLook(() => import('./packet/packets-page'));
const PacketPage = withLook(() => import('./packet/packet-page'));
const PapersPage = withLook(() => import('./paper/papers-page'));
const NewPaperPage = withLook(() => import('./paper/new-paper-page'));
const PaperPage = withLook(() => import('./paper/paper-page'));
const TemplatesPage = withLook(() => import('./template/templates-page'));
const TemplatePage = withLook(() => import('./template/template-page'));
const UnitsPage = withLook(() => import('./unit/units-page'));
const ImportsPage = withLook(() => import('./import/imports-page'));
const ImportPage = withLook(() => import('./import/import-page'));
const SettingsPage = withLook(() => import('./settings/settings-page'));
const AssignPage = withLook(() => import('./assignment/assign-page'));
const PlanPage = withLook(() => import('./plan-builder/plan-page'));
const NoticePage = withLook(() => import('./notice/notice-page'));
const PeoplePage = withLook(() => import('./people/people-page'));
const NewPersonPage = withLook(() => import('./people/new-person-page'));
const ManyAccountsPage = withLook(() => import('./people/many-accounts-page'));
const PersonPage = withLook(() => import('./people/person-page'));
const AdministrationPage = withLook(() => import('./administration/administration-page'));
const HealthPage = withLook(() => import('./administration/health-page'));
const ProcessesPage = withLook(() => import('./administration/processes-page'));
const ProcessPage = withLook(() => import('./administration/process-page'));
const MailPage = withLook(() => import('./administration/mail-page'));
const AuditPage = withLook(() => import('./administration/audit-page'));
const CalendarsPage = withLook(() => import('./calendar/calendars-page'));
const NewProgrammePage = withLook(() => import('./draft-programme/new-page'));
const DraftProgrammePage = withLook(() => import('./draft-programme/draft-page'));
const ExchangePage = withLook(() => import('./exchange/exchange-page'));
const NotePage = withLook(() => import('./direction/note-page'));

/** Every address of the app. */
export function Pages() {
  return (
    <Frame>
      <Routes>
        <Route path="/" element={<Navigate to="/work" replace />} />
        <Route path="/work/:kind?/:id?" element={<FirstPage />} />
        <Route path="/duties/:id" element={<DutyPage />} />
        <Route path="/programmes" element={<ProgrammesPage />} />
        <Route path="/programmes/new" element={<NewProgrammePage />} />
        <Route path="/programmes/drafts/:id/*" element={<DraftProgrammePage />} />
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
        <Route path="/administration" element={<AdministrationPage />}>
          <Route index element={<HealthPage />} />
          <Route path="processes" element={<ProcessesPage />} />
          <Route path="processes/:kind/:id" element={<ProcessPage />} />
          <Route path="mail" element={<MailPage />} />
          <Route path="audit" element={<AuditPage />} />
          <Route path="calendars/:code?" element={<CalendarsPage />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="people/new" element={<NewPersonPage />} />
          <Route path="people/accounts" element={<ManyAccountsPage />} />
          <Route path="people/:id" element={<PersonPage />} />
        </Route>
        <Route path="/n/:id" element={<NoticePage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </Frame>
  );
}
