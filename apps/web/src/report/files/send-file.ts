import { ProblemError } from '../../api/problem';

export interface FileToSend {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly file: Blob;
  readonly headers: Readonly<Record<string, string>>;
  readonly onProgress?: (share: number) => void;
}

/** Sends a file's bytes and tells how far it is, which `fetch` cannot. Refusals are thrown as everywhere. */
export function sendFile<Answer>({ method, url, file, headers, onProgress }: FileToSend): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status < 300) return done(told as Answer);
      const code = (told as { code?: string }).code ?? `HTTP_${request.status}`;
      failed(new ProblemError({ ...told, status: request.status, code }));
    };
    request.onerror = () => failed(new ProblemError({ status: 0, code: 'OFFLINE' }));
    request.send(file);
  });
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {}; // a gateway's own page
  }
}
