/** Where a picture itself lies. */
export const imageAddress = (spaceId: string, imageId: string): string => `/api/spaces/${spaceId}/images/${imageId}`
