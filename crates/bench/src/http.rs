//! As much of HTTP/1.1 as a measurement needs.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use anyhow::{Context as _, bail};

/// The name of the site's cookie.
const COOKIE: &str = "parvis_session";

/// A whole answer; its body as it came, compressed or not.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: String,
    pub(crate) body: Vec<u8>,
}

/// A request for a page or a file.
pub(crate) struct Get<'a> {
    path: &'a str,
    encodings: &'a str,
    cookie: Option<&'a str>,
}

impl<'a> Get<'a> {
    /// As a browser asks, compressed where the server can.
    pub(crate) fn page(path: &'a str) -> Self {
        Self {
            path,
            encodings: "gzip, deflate, br",
            cookie: None,
        }
    }

    /// Uncompressed, to read it.
    pub(crate) fn plain(self) -> Self {
        Self {
            encodings: "identity",
            ..self
        }
    }

    /// By somebody who has a session.
    pub(crate) fn with_session(self, cookie: Option<&'a str>) -> Self {
        Self { cookie, ..self }
    }

    /// The bytes of the request.
    pub(crate) fn bytes(&self, port: u16) -> Vec<u8> {
        let cookie = self
            .cookie
            .map(|cookie| format!("Cookie: {COOKIE}={cookie}\r\n"));
        format!(
            "GET {} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html,*/*\r\n\
             Accept-Encoding: {}\r\nAccept-Language: fr\r\n{}\r\n",
            self.path,
            self.encodings,
            cookie.unwrap_or_default(),
        )
        .into_bytes()
    }
}

/// A form as a browser sends it from a page of the site.
pub(crate) fn form(port: u16, page: &str, action: &str, cookie: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {action} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html,*/*\r\n\
         Accept-Encoding: gzip, deflate, br\r\nAccept-Language: fr\r\n\
         Origin: http://localhost:{port}\r\nReferer: http://localhost:{port}{page}\r\n\
         Sec-Fetch-Site: same-origin\r\nCookie: {COOKIE}={cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

impl Answer {
    /// A header's value, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        header(&self.headers, name).unwrap_or_default()
    }

    /// Every header with its value, in their order.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let lines = self.headers.lines().skip(1);
        lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name, value.trim()))
    }
}

/// Fetches something from this machine.
pub(crate) fn get(port: u16, what: &Get) -> anyhow::Result<Answer> {
    send(port, &what.bytes(port)).with_context(|| what.path.to_owned())
}

/// Sends the bytes of a request, and waits for the whole answer.
pub(crate) fn send(port: u16, request: &[u8]) -> anyhow::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.write_all(request)?;
    let mut bytes = Vec::new();
    let mut buffer = [0; 16 * 1024];
    let end = loop {
        if let Some(end) = complete(&bytes) {
            break end;
        }
        match stream.read(&mut buffer)? {
            0 => bail!("the answer breaks off"),
            length => bytes.extend_from_slice(&buffer[..length]),
        }
    };
    let start = head_length(&bytes).unwrap_or(end);
    let headers = String::from_utf8_lossy(&bytes[..start]).into_owned();
    let body = &bytes[start..end];
    let body = match header(&headers, "transfer-encoding") {
        Some(_) => chunks(body).map(|(body, _)| body).unwrap_or_default(),
        None => body.to_vec(),
    };
    let status = headers
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    Ok(Answer {
        status: status.context("an answer without status")?,
        headers,
        body,
    })
}

/// The length of the answer at the beginning of `bytes`, once all of it is there.
pub(crate) fn complete(bytes: &[u8]) -> Option<usize> {
    let start = head_length(bytes)?;
    let head = std::str::from_utf8(bytes.get(..start)?).ok()?;
    let end = match header(head, "content-length") {
        Some(length) => start + length.parse::<usize>().ok()?,
        None if header(head, "transfer-encoding").is_some() => {
            start + chunks(bytes.get(start..)?)?.1
        }
        None => start,
    };
    (bytes.len() >= end).then_some(end)
}

/// The value of a header in the head of an answer.
pub(crate) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

fn head_length(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(4)
        .position(|end| end == b"\r\n\r\n")
        .map(|at| at + 4)
}

/// Joins a chunked body; also says how many bytes it took.
fn chunks(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let line = bytes.get(at..)?.windows(2).position(|end| end == b"\r\n")?;
        let size = std::str::from_utf8(bytes.get(at..at + line)?).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        let start = at + line + 2;
        body.extend_from_slice(bytes.get(start..start + size)?);
        at = start + size + 2;
        if size == 0 {
            return (bytes.len() >= at).then_some((body, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{chunks, complete};

    #[test]
    fn an_answer_is_complete_with_its_last_byte() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
        assert_eq!(complete(answer), Some(answer.len()));
        assert_eq!(complete(&answer[..answer.len() - 1]), None);
        assert_eq!(complete(&answer[..10]), None);
        let empty = b"HTTP/1.1 304 Not Modified\r\n\r\n";
        assert_eq!(complete(empty), Some(empty.len()));
    }

    #[test]
    fn chunks_are_joined() {
        let body = b"4\r\nWiki\r\n6;x=y\r\npedia \r\n0\r\n\r\n";
        assert_eq!(chunks(body), Some((b"Wikipedia ".to_vec(), body.len())));
        assert_eq!(chunks(&body[..body.len() - 3]), None);
    }
}
