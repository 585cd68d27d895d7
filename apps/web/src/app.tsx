import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { LanguageMenu } from './accounts/language-menu.tsx'
import { TopBar } from './accounts/top-bar.tsx'
import { FeedPage } from './feeds/feed-page.tsx'
import { SpaceFrame } from './spaces/space-frame.tsx'
import { wordsReady } from './text/language/catalogs.ts'
import { Foot } from './ui/shell/foot.tsx'
import { Shell } from './ui/shell/shell.tsx'
import { NotFound } from './ui/states/not-found.tsx'

/** A page whose code is fetched when somebody goes there. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => {
    const { [name]: Page } = await load()
    // Its words come with its code, in the language that is spoken.
    await wordsReady()
    return { default: Page }
  })

const FrontDoor = page(() => import('./spaces/front/front-door.tsx'), 'FrontDoor')
const SetupPage = page(() => import('./accounts/setup-page.tsx'), 'SetupPage')
const SignInPage = page(() => import('./accounts/sign-in-page.tsx'), 'SignInPage')
const JoinPage = page(() => import('./accounts/joining/join-page.tsx'), 'JoinPage')
const CodePage = page(() => import('./accounts/joining/code-page.tsx'), 'CodePage')
const InvitationPage = page(() => import('./accounts/joining/invitation-page.tsx'), 'InvitationPage')
const ResetPage = page(() => import('./accounts/reset-page.tsx'), 'ResetPage')
const AccountPage = page(() => import('./accounts/account/account-page.tsx'), 'AccountPage')
const ConfirmEmailPage = page(() => import('./accounts/account/mail-links/confirm-email-page.tsx'), 'ConfirmEmailPage')
const AskResetPage = page(() => import('./accounts/account/mail-links/ask-reset-page.tsx'), 'AskResetPage')
const NewSpacePage = page(() => import('./spaces/opening/new-space-page.tsx'), 'NewSpacePage')
const StartThreadPage = page(() => import('./posts/writing/start-thread-page.tsx'), 'StartThreadPage')
const EditRulesPage = page(() => import('./policies/edit-rules-page.tsx'), 'EditRulesPage')
const RulesPage = page(() => import('./policies/rules-page.tsx'), 'RulesPage')
const PersonPage = page(() => import('./people/person-page.tsx'), 'PersonPage')
const BoundariesPage = page(() => import('./boundaries/boundaries-page.tsx'), 'BoundariesPage')
const MyProfilePage = page(() => import('./people/my-profile-page.tsx'), 'MyProfilePage')
const ThanksPage = page(() => import('./thanks/thanks-page.tsx'), 'ThanksPage')
const NoticesPage = page(() => import('./notices/notices-page.tsx'), 'NoticesPage')
const NoticeSettingsPage = page(() => import('./notices/settings/notice-settings-page.tsx'), 'NoticeSettingsPage')
const QuietPage = page(() => import('./notices/settings/quiet-page.tsx'), 'QuietPage')
const MentionsPage = page(() => import('./mentions/mentions-page.tsx'), 'MentionsPage')
const PicturedPage = page(() => import('./images/pictured-page.tsx'), 'PicturedPage')
const SettingsPage = page(() => import('./spaces/settings/settings-page.tsx'), 'SettingsPage')
const NewcomersPage = page(() => import('./newcomers/settings/newcomers-page.tsx'), 'NewcomersPage')
const SpaceSettings = page(() => import('./spaces/settings/space-settings.tsx'), 'SpaceSettings')
const KindPage = page(() => import('./spaces/kinds/kind-page.tsx'), 'KindPage')
const HowPage = page(() => import('./spaces/kinds/how-page.tsx'), 'HowPage')
const SheetPage = page(() => import('./spaces/kinds/sheet/sheet-page.tsx'), 'SheetPage')
const PeopleSettings = page(() => import('./spaces/settings/people-settings.tsx'), 'PeopleSettings')
const Invitations = page(() => import('./spaces/settings/invitations.tsx'), 'Invitations')
const PauseTotals = page(() => import('./spaces/settings/pause-totals.tsx'), 'PauseTotals')
const WordsPage = page(() => import('./considerate/words-page.tsx'), 'WordsPage')
const PlugInPage = page(() => import('./wordings/plug-in-page.tsx'), 'PlugInPage')
const LinksPage = page(() => import('./previews/links-page.tsx'), 'LinksPage')
const DoorsPage = page(() => import('./keys/doors-page.tsx'), 'DoorsPage')
const SuggestionsPage = page(() => import('./perspective/suggestions-page.tsx'), 'SuggestionsPage')
const ComparePage = page(() => import('./perspective/compare/compare-page.tsx'), 'ComparePage')
const ReferencePage = page(() => import('./reference/reference-page.tsx'), 'ReferencePage')
const SearchPage = page(() => import('./search/search-page.tsx'), 'SearchPage')
const TagPage = page(() => import('./tags/tag-page.tsx'), 'TagPage')
const TagsPage = page(() => import('./tags/tags-page.tsx'), 'TagsPage')
const ThreadPage = page(() => import('./posts/thread-page.tsx'), 'ThreadPage')
const HelpPage = page(() => import('./resources/help-page.tsx'), 'HelpPage')
const TryPage = page(() => import('./try/try-page.tsx'), 'TryPage')
const CasesPage = page(() => import('./cases/cases-page.tsx'), 'CasesPage')
const CasePage = page(() => import('./cases/case-page.tsx'), 'CasePage')
const DecisionsPage = page(() => import('./decisions/decisions-page.tsx'), 'DecisionsPage')
const StatementPage = page(() => import('./decisions/statement-page.tsx'), 'StatementPage')
const AppealsPage = page(() => import('./appeals/appeals-page.tsx'), 'AppealsPage')
const MyReportsPage = page(() => import('./reports/my-reports-page.tsx'), 'MyReportsPage')
const ReportPage = page(() => import('./reports/report-page.tsx'), 'ReportPage')
const ReceiptPage = page(() => import('./reports/receipt-page.tsx'), 'ReceiptPage')

/** Every page and its address. */
export const App = () => (
  <Routes>
    <Route element={<Shell bar={<TopBar />} foot={<Foot language={<LanguageMenu />} />} />}>
      <Route index element={<FrontDoor />} />
      <Route path="setup/:token" element={<SetupPage />} />
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="join" element={<CodePage />} />
      <Route path="join/:token" element={<InvitationPage />} />
      <Route path="reset" element={<AskResetPage />} />
      <Route path="confirm/:token" element={<ConfirmEmailPage />} />
      <Route path="reset/:token" element={<ResetPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="try" element={<TryPage />} />
      <Route path="help" element={<HelpPage />} />
      <Route path="works-council" element={<SheetPage />} />
      <Route path="new-space" element={<NewSpacePage />} />
      <Route path="receipt/:token" element={<ReceiptPage />} />
      <Route path="quiet/:token" element={<QuietPage />} />
      <Route path="s/:slug" element={<SpaceFrame />}>
        <Route index element={<FeedPage />} />
        <Route path="join" element={<JoinPage />} />
        <Route path="new" element={<StartThreadPage />} />
        <Route path="p/:postId" element={<ThreadPage />} />
        <Route path="p/:postId/report" element={<ReportPage />} />
        <Route path="tags" element={<TagsPage />} />
        <Route path="tags/:tag" element={<TagPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="my-reports" element={<MyReportsPage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="cases/:caseId" element={<CasePage />} />
        <Route path="decisions" element={<DecisionsPage />} />
        <Route path="decisions/:decisionId" element={<StatementPage />} />
        <Route path="appeals" element={<AppealsPage />} />
        <Route path="people/:personId" element={<PersonPage />} />
        <Route path="me" element={<MyProfilePage />} />
        <Route path="boundaries" element={<BoundariesPage />} />
        <Route path="thanks/:thanksId?" element={<ThanksPage />} />
        <Route path="mentions" element={<MentionsPage />} />
        <Route path="pictured" element={<PicturedPage />} />
        <Route path="notices" element={<NoticesPage />} />
        <Route path="notices/settings" element={<NoticeSettingsPage />} />
        <Route path="rules" element={<RulesPage />} />
        <Route path="how" element={<HowPage />} />
        <Route path="sheet" element={<SheetPage />} />
        <Route path="settings" element={<SettingsPage />}>
          <Route index element={<SpaceSettings />} />
          <Route path="kind" element={<KindPage />} />
          <Route path="people" element={<PeopleSettings />} />
          <Route path="invitations" element={<Invitations />} />
          <Route path="rules" element={<EditRulesPage />} />
          <Route path="newcomers" element={<NewcomersPage />} />
          <Route path="pauses" element={<PauseTotals />} />
          <Route path="words" element={<WordsPage />} />
          <Route path="links" element={<LinksPage />} />
          <Route path="wordings" element={<PlugInPage />} />
          <Route path="doors" element={<DoorsPage />} />
          <Route path="doors/suggestions" element={<SuggestionsPage />} />
          <Route path="doors/compare" element={<ComparePage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route path="api" element={<ReferencePage />} />
      <Route path="*" element={<NotFound />} />
    </Route>
  </Routes>
)
