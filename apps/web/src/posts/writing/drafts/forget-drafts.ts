/** Takes every draft and every trace of a pause off this device. The composer's code is fetched only for that. */
export const forgetDrafts = async (): Promise<void> => {
  const { clearDrafts, createLocalStore } = await import('@hearth/composer')
  clearDrafts(createLocalStore())
}
