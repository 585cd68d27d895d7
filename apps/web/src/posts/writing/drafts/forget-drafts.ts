/** Takes every draft and every trace of a pause off this device. The composer's code is fetched only for that. */
export const forgetDrafts = async (): Promise<void> => {
  const { forgetAllDrafts } = await import('./draft-store.ts')
  forgetAllDrafts()
}
