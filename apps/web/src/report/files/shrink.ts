const LONGEST_SIDE = 1920;
const QUALITY = 0.8;
/** Below this a picture is small enough for a slow line as it is. */
const SMALL_BYTES = 400_000;
const PHOTO = /^image\/(jpeg|png|webp|heic|heif)$/;

/**
 * A photo as small as a screen needs it, before it leaves the phone; where it was taken is left out with the rest of the
 * camera's notes. What is no photo, or what this browser cannot draw, stays as it is.
 */
export async function shrunk(file: File): Promise<File> {
  if (!PHOTO.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= SMALL_BYTES) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.fillStyle = '#fff'; // what was transparent
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    // A picture in a form that the browser does not know: the API looks at it.
    return file;
  }
}
