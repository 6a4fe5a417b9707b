/** Where a reader gets a file; the name is only for the eye and the download. */
export const fileAddress = (file: { id: string; name: string }): string =>
  `/files/${file.id}/${encodeURIComponent(file.name)}`;

/** Its small picture: images have one. */
export const thumbnailAddress = (file: { id: string; name: string }): string => `${fileAddress(file)}?small=1`;
