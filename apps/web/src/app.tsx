import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { TopBar } from './accounts/top-bar.tsx'
import { FeedPage } from './feeds/feed-page.tsx'
import { SpaceFrame } from './spaces/space-frame.tsx'
import { Foot } from './ui/page/foot.tsx'
import { Shell } from './ui/page/shell.tsx'
import { NotFound } from './ui/states/not-found.tsx'

/** A page whose code is fetched when somebody goes there. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }))

const FrontDoor = page(() => import('./spaces/front-door.tsx'), 'FrontDoor')
const SetupPage = page(() => import('./accounts/setup-page.tsx'), 'SetupPage')
const SignInPage = page(() => import('./accounts/sign-in-page.tsx'), 'SignInPage')
const JoinPage = page(() => import('./accounts/joining/join-page.tsx'), 'JoinPage')
const InvitationPage = page(() => import('./accounts/joining/invitation-page.tsx'), 'InvitationPage')
const ResetPage = page(() => import('./accounts/reset-page.tsx'), 'ResetPage')
const AccountPage = page(() => import('./accounts/account-page.tsx'), 'AccountPage')
const NewSpacePage = page(() => import('./spaces/new-space-page.tsx'), 'NewSpacePage')
const StartThreadPage = page(() => import('./posts/writing/start-thread-page.tsx'), 'StartThreadPage')
const ThreadPage = page(() => import('./posts/thread-page.tsx'), 'ThreadPage')

/** Every page and its address. */
export const App = () => (
  <Routes>
    <Route element={<Shell bar={<TopBar />} foot={<Foot />} />}>
      <Route index element={<FrontDoor />} />
      <Route path="setup/:token" element={<SetupPage />} />
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="join/:token" element={<InvitationPage />} />
      <Route path="reset/:token" element={<ResetPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="new-space" element={<NewSpacePage />} />
      <Route path="s/:slug" element={<SpaceFrame />}>
        <Route index element={<FeedPage />} />
        <Route path="join" element={<JoinPage />} />
        <Route path="new" element={<StartThreadPage />} />
        <Route path="p/:postId" element={<ThreadPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route path="*" element={<NotFound />} />
    </Route>
  </Routes>
)
