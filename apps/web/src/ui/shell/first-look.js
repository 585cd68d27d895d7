// Sets the chosen look before the first paint, so that nothing flashes. A file of its own because the pages allow no inline script.
try {
  const { theme, motion } = JSON.parse(localStorage.getItem('hearth.look') ?? '{}')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (motion === 'still') document.documentElement.dataset.motion = motion
} catch {
  // A page that may not keep anything simply follows the system.
}
