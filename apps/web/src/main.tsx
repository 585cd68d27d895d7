import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/newsreader/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import './ui/base.css'
import './ui/tokens.css'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { useAccountLanguage } from './accounts/use-account-language.ts'
import { queryClient } from './api/client.ts'
import { App } from './app.tsx'
import { startLanguage, useLanguage } from './text/language/choose-language.ts'
import { directionOf } from './text/language/languages.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** Everything below is made anew when another language is chosen; what is typed in it stays. */
const Ground = () => {
  const language = useLanguage()
  useAccountLanguage()
  return (
    <DirectionProvider direction={directionOf(language)}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </DirectionProvider>
  )
}

void startLanguage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Ground />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
